import Incidents

/// Settles an incident's status from its attribution, a denial and who reports.
struct StatusResolver {
    let words: WordStream
    let style: ReportStyle

    func status(of draft: EventDraft) -> (status: IncidentStatus, attributedTo: String?) {
        let own: IncidentStatus = style == .post ? .reported : .confirmed
        var told = draft.attribution?.status ?? own
        if told == .claimed, draft.attribution?.isOfState == true, isOwnLoss(draft.sides) { told = .confirmed }
        let source = draft.attribution?.source.map { words.string(NamePhrase.around($0, words)) }
        if draft.isDenied, draft.attribution == nil || told != .confirmed {
            let denier = draft.deniedBy.map { words.string(NamePhrase.around($0, words)) }
            return (.denied, denier ?? source)
        }
        return (told, source)
    }

    /// Told over several sentences: the soldiers were ambushed in one, their army speaks in the next.
    private func isOwnLoss(_ sides: Sides) -> Bool {
        guard let target = sides.target?.value else { return false }
        return ["state", "police"].contains(target) && [nil, "armed"].contains(sides.agent?.value)
    }
}
