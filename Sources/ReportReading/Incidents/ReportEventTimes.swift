import Incidents

/// When it happened, where the sentence alone does not say.
extension ReportEvents {
    func settleTime(_ draft: inout EventDraft) {
        if draft.time == nil { draft.time = contexts[draft.sentence].time }
        guard let time = draft.time else {
            guard ClockTime.isNamed(in: sentences[draft.sentence], words) else { return }
            if let day = anchor.day, anchor.isOfHeader {
                draft.days = (day, day)
            } else if let last = drafts.last(where: { $0.days != nil }), draft.sentence - last.sentence <= 4 {
                // "Yesterday … At 8:10 p.m.": the hours of a day go on.
                draft.days = last.days
            }
            return
        }
        switch time.value {
        case .days(let start, let end): draft.days = (start, end)
        case .fromEvent(let offset):
            guard let last = lastDays(before: draft) else { return }
            let day = (offset < 0 ? last.start : last.end).adding(days: offset)
            draft.days = (day, day)
        default: return
        }
    }

    /// The days of the event told last, or of the last time named before the draft's.
    private func lastDays(before draft: EventDraft) -> (start: CalendarDate, end: CalendarDate)? {
        // "said on Tuesday that its fighters had overrun a post the day before"
        let beside = sentences[draft.sentence].times.last {
            $0.days != nil && $0.range.upperBound <= draft.time?.range.lowerBound ?? 0
        }
        if let beside { return beside.days }
        if let told = drafts.last(where: { $0.days != nil && $0.time != draft.time }) { return told.days }
        return sentences[...draft.sentence].flatMap(\.times)
            .last { $0.days != nil && $0.range.upperBound <= draft.time?.range.lowerBound ?? 0 }?.days
    }

    /// What goes on in the same paragraph is of the day told there; a report for a stated time covers what names no day.
    func inheritTime(_ draft: inout EventDraft) {
        if isLater(sentences[draft.sentence]), let last = drafts.last(where: { $0.days != nil }) {
            draft.days = last.days
            return
        }
        let earlier = sentences[..<draft.sentence].last {
            $0.block == draft.block && $0.times.contains { $0.days != nil }
        }
        if !draft.hasOwnPlace, let earlier, earlier.index >= draft.sentence - 2 {
            draft.time = earlier.times.last { $0.days != nil }
            draft.days = draft.time?.days
        } else if isPost, let date = sentences.first(where: { $0.range.count <= 8 && !$0.times.isEmpty }),
            let time = date.times.first(where: { $0.days != nil })
        {
            // A post's own date stands alone in it.
            draft.time = time
            draft.days = time.days
        } else if let period = anchor.period, !isPost {
            draft.days = (period.lowerBound, period.upperBound)
        }
    }

    /// "Drones later hit …": on the day of what was told before.
    private func isLater(_ sentence: SentenceReading) -> Bool {
        sentence.times.isEmpty && sentence.range.prefix(4).contains { words.string($0).lowercased() == "later" }
    }
}
