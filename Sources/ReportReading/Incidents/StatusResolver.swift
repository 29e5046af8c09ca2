import Incidents

/// Settles an incident's status from its attribution, a denial and who reports.
struct StatusResolver {
    let words: WordStream
    let style: ReportStyle

    func status(of draft: EventDraft) -> (status: IncidentStatus, attributedTo: String?) {
        let own: IncidentStatus = style == .post ? .reported : .confirmed
        let told = draft.attribution?.status ?? own
        let source = draft.attribution?.source.map { words.string(NamePhrase.around($0, words)) }
        if draft.isDenied, draft.attribution == nil || told != .confirmed {
            let denier = draft.deniedBy.map { words.string(NamePhrase.around($0, words)) }
            return (.denied, denier ?? source)
        }
        return (told, source)
    }
}
