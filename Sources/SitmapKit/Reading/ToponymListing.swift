import GeoModel
import PlaceIndex
import ReportReading

/// Toponyms as JSON.
public struct ToponymListing: Sendable {
    private let gazetteer: Gazetteer
    private let explains: Bool
    /// Rivals that are told where no explanation is asked for.
    private static let fewRivals = 3

    public init(gazetteer: Gazetteer, explains: Bool) {
        self.gazetteer = gazetteer
        self.explains = explains
    }

    /// All mentions of a report, with its words, chosen places and rivals.
    public func json(_ toponyms: [Toponym], of report: Report) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("source")
            writer.value(report.name)
            writer.key("toponyms")
            writer.array { writer in
                for toponym in toponyms {
                    writer.element()
                    write(toponym, text: report.text.string(toponym.range), rivals: true, inWords: true, to: &writer)
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    func write(_ toponyms: [Toponym], to writer: inout JSONWriter) {
        writer.array { writer in
            for toponym in toponyms {
                writer.element()
                write(toponym, text: nil, rivals: explains, inWords: false, to: &writer)
            }
        }
    }

    private func write(
        _ toponym: Toponym, text: String?, rivals: Bool, inWords: Bool, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            if let text {
                writer.key("text")
                writer.value(text)
            }
            writer.key("start")
            writer.value(toponym.scalars.lowerBound)
            writer.key("end")
            writer.value(toponym.scalars.upperBound)
            write(toponym.place, to: &writer)
            writer.key("role")
            writer.value(toponym.role.rawValue)
            guard rivals else { return }
            writer.key("confidence")
            writer.value(Double(toponym.confidence), decimals: 3)
            writer.key("score")
            writer.value(Double(toponym.score), decimals: 3)
            if explains {
                writer.key("reasons")
                write(toponym.reasons, inWords: inWords, to: &writer)
            }
            writer.key("alternatives")
            let shown = explains ? toponym.alternatives[...] : toponym.alternatives.dropFirst().prefix(Self.fewRivals)
            writer.array { writer in
                for alternative in shown {
                    writer.element()
                    write(alternative, inWords: inWords, to: &writer)
                }
            }
        }
    }

    private func write(_ alternative: Toponym.Alternative, inWords: Bool, to writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            write(alternative.place, to: &writer)
            writer.key("probability")
            writer.value(Double(alternative.probability), decimals: 3)
            if explains {
                writer.key("reasons")
                write(alternative.reasons, inWords: inWords, to: &writer)
            }
        }
    }

    private func write(_ id: PlaceID?, to writer: inout JSONWriter) {
        let place = id.map(gazetteer.place)
        for (key, value) in [("lat", place?.coordinate.latitude), ("lon", place?.coordinate.longitude)] {
            writer.key(key)
            if let value { writer.value(value) } else { writer.null() }
        }
        writer.key("geonameid")
        if let place { writer.value(place.geonameID) } else { writer.null() }
        writer.key("name")
        if let place { writer.value(place.name) } else { writer.null() }
        writer.key("country")
        if let place, !place.country.isEmpty { writer.value(place.country) } else { writer.null() }
    }

    /// In words for a person; else feature, amount and contribution to the score.
    private func write(_ reasons: [Reason], inWords: Bool, to writer: inout JSONWriter) {
        if inWords {
            writer.array { writer in
                for sentence in ToponymReasons.sentences(reasons) {
                    writer.element()
                    writer.value(sentence)
                }
            }
            return
        }
        writer.array(inline: true) { writer in
            for reason in reasons {
                writer.element()
                writer.array { writer in
                    writer.element()
                    writer.value(reason.feature)
                    for number in [reason.amount, reason.contribution] {
                        writer.element()
                        writer.value(Double(number), decimals: 4)
                    }
                }
            }
        }
    }
}
