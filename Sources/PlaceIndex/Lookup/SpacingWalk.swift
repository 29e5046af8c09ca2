/// Finds the names that are the same but for the blanks between words ("Miranshah", "Miran Shah").
enum SpacingWalk {
    static func matches(_ key: ArraySlice<UInt8>, _ gazetteer: Gazetteer) -> [[UInt8]] {
        let letters = key.filter { $0 != 0x20 }
        return gazetteer.layers.flatMap { layer -> [[UInt8]] in
            var states = [layer.names.start]
            for (index, byte) in letters.enumerated() {
                var next: [NameAutomaton.State] = []
                for state in states {
                    var direct = state
                    if direct.advance(byte, in: layer.names) { next.append(direct) }
                    var spaced = state
                    if index > 0, spaced.advance(0x20, in: layer.names), spaced.advance(byte, in: layer.names) {
                        next.append(spaced)
                    }
                }
                states = next
                if states.isEmpty { break }
            }
            return states.compactMap(\.ordinal).map(layer.names.key).filter { !$0.elementsEqual(key) }
        }
    }
}

extension NameAutomaton {
    var start: State { State(self) }
}
