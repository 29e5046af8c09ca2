/// Which of the incidents told before a sentence takes up.
extension ReportEvents {
    /// What deaths and wounds told by themselves came of.
    func causeOfHarm(_ draft: EventDraft) -> Int? {
        guard !draft.hasOwnPlace || draft.isHarmOnly else { return nil }
        return drafts.indices.last { index in
            drafts[index].block == draft.block && draft.sentence - lastSentence(index) <= 3
                && drafts[index].type?.canKill == true
        }
    }

    /// The last incident that a reference can belong to.
    func antecedent(of draft: EventDraft) -> Int? {
        let fitting = drafts.indices.reversed().filter { EventMerging.areCompatible(draft, drafts[$0]) }
        let alike = fitting.filter { drafts[$0].type == draft.type }
        let candidates = alike + fitting.filter { drafts[$0].type != draft.type }
        return alike.first { agrees(draft, drafts[$0]) } ?? (draft.hasOwnPlace ? nil : alike.first)
            ?? candidates.first { agrees(draft, drafts[$0]) } ?? (draft.hasOwnPlace ? nil : candidates.first)
    }

    func sameEvent(as draft: EventDraft) -> Int? {
        drafts.indices.reversed().first { index in
            let other = drafts[index]
            guard other.sentence != draft.sentence, agrees(draft, other) else { return false }
            let continues = other.block == draft.block && !draft.hasOwnPlace && EventMerging.isDetail(draft, of: other)
            guard continues || EventMerging.areCompatible(draft, other) else { return false }
            if draft.hasOwnPlace { return true }
            if let place = contexts[draft.sentence].place, place.place != other.place?.place { return false }
            return draft.isReference || continues
        }
    }

    /// Place and days do not contradict.
    private func agrees(_ draft: EventDraft, _ other: EventDraft) -> Bool {
        if draft.hasOwnPlace, let a = draft.place {
            guard let b = other.place, a.place == b.place || Containment.holds(a, b) else { return false }
            if a.place != b.place, a.level == .point, b.level == .point, !draft.isReference,
                a.coordinate != b.coordinate
            {
                return false
            }
        }
        if draft.isReference, draft.hasOwnPlace { return true }
        guard draft.hasOwnTime, let a = draft.days, let b = other.days, !draft.isTimeOfSpeech, !other.isTimeOfSpeech
        else { return true }
        return a.start <= b.end && b.start <= a.end
    }
}
