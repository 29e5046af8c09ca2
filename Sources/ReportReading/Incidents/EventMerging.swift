import Incidents

/// When two tellings are one incident, and what the incident then is.
enum EventMerging {
    /// Whether the types can be one event's.
    static func areCompatible(_ new: EventDraft, _ old: EventDraft) -> Bool {
        guard let a = new.type, let b = old.type else {
            return new.triggers.contains { trigger in
                old.triggers.contains { EventFamilies.fits(trigger.sense, $0.sense) }
            }
        }
        if a == b { return true }
        // "the airstrikes" are no mortar fire, "the attack" can be.
        if new.isReference, isMeans(a), isMeans(b), !isGeneric(new) { return false }
        if new.isReference { return a.eventType == b.eventType || isViolent(a) && isViolent(b) }
        return a.eventType == b.eventType && a.eventType != .strategicDevelopments && isVague(new, old)
            || isViolent(a) && isViolent(b) && isGeneric(new)
    }

    /// An attack or assault told without its means.
    private static func isGeneric(_ draft: EventDraft) -> Bool {
        draft.evidence.weapons.isEmpty
            && draft.evidence.senses.isSubset(of: [
                .assault, .fire, .explosion, .bombing, .death, .wound, .impact, .launch,
            ])
    }

    private static func isVague(_ new: EventDraft, _ old: EventDraft) -> Bool {
        switch new.type {
        case .airStrike, .shelling, .suicideBomb, .chemicalWeapon, .grenade: isGeneric(new)
        default: true
        }
    }

    private static func isViolent(_ type: SubEventType) -> Bool {
        [.battles, .explosions, .violenceAgainstCivilians].contains(type.eventType)
    }

    /// Whether a telling without a place of its own goes on with the incident before it.
    static func isDetail(_ new: EventDraft, of old: EventDraft) -> Bool {
        guard let a = new.type, let b = old.type else { return true }
        if new.hasOwnTime, !new.isTimeOfSpeech, let x = new.days, let y = old.days, x != y { return false }
        if a == .changeToGroupOrActivity || a == .headquartersOrBase { return isViolent(b) || b == .nonViolentTransfer }
        if a == .looting, isViolent(b) || b.eventType == .riots || b.eventType == .protests { return true }
        if a == .disruptedWeaponsUse { return b == .arrests || b == a || isMeans(b) }
        if isCrackdown(new, of: old) { return true }
        // "boarded a ship. Nine crew were taken ashore."
        if b == .looting, a == .abduction { return true }
        if a != b, isMeans(a), isMeans(b), !isGeneric(new), !isGeneric(old) { return false }
        return a == b && a != .arrests || isViolent(a) && isViolent(b) || isCrowds(a) && isCrowds(b)
    }

    /// "Guards beat some of them": what the authorities do to a demonstration in the next sentence.
    private static func isCrackdown(_ new: EventDraft, of old: EventDraft) -> Bool {
        guard let a = new.type, old.type?.eventType == .protests,
            !new.evidence.agents.isDisjoint(with: ["state", "police", "armed"])
        else { return false }
        return [.attack, .arrests, .armedClash, .abduction].contains(a)
    }

    /// Explosions that are told apart by their means.
    private static func isMeans(_ type: SubEventType) -> Bool { type.eventType == .explosions }

    private static func isCrowds(_ type: SubEventType) -> Bool {
        type.eventType == .protests || type.eventType == .riots
    }

    static func merged(_ old: EventDraft, _ new: EventDraft) -> EventDraft {
        var result = old
        result.mentions += new.mentions.filter { !old.mentions.contains($0) }
        result.triggers += new.triggers
        if !new.isReference {
            result.evidence.senses.formUnion(new.evidence.senses.filter { $0.family == .harm })
            if old.isReference { result.type = new.type }
            if old.type == .attack, !old.evidence.hitsCivilians, new.evidence.hitsForces {
                result.evidence.targets.formUnion(new.evidence.targets)
                result.type = TypeResolver.type(of: result.evidence) ?? old.type
            }
            if old.type?.eventType == .protests, old.evidence.has(.fire), new.evidence.has(.death, .body, .wound) {
                result.evidence.senses.formUnion(new.evidence.senses)
                result.type = TypeResolver.type(of: result.evidence) ?? old.type
            }
            if isUpgrade(new, of: old) {
                if isCrackdown(new, of: old) { result.evidence.agents.formUnion(new.evidence.agents) }
                result.evidence.senses.formUnion(new.evidence.senses)
                result.evidence.weapons.formUnion(new.evidence.weapons)
                result.type = TypeResolver.type(of: result.evidence) ?? old.type
                result.attribution = old.attribution ?? new.attribution
            }
        }
        if let place = new.place, new.hasOwnPlace, refines(place, old.place) {
            result.place = place
            result.hasOwnPlace = true
        }
        if !new.isReference || new.time?.namesDay == true,
            old.days == nil || (old.isTimeOfSpeech && new.hasOwnTime && !new.isTimeOfSpeech), let days = new.days
        {
            result.days = days
            result.time = new.time
            result.isTimeOfSpeech = new.isTimeOfSpeech
        }
        narrow(&result, old, new)
        if old.attribution == nil, !old.isReference { result.attribution = new.attribution }
        // The best source of several vouches for it.
        if let told = old.attribution, let again = new.attribution, again.status.rank < told.status.rank {
            result.attribution = again
        }
        result.fatalities = fatalities(old, new)
        result.named.agent = old.named.agent ?? new.named.agent
        result.named.target = old.named.target ?? new.named.target
        result.sides.agent = old.sides.agent ?? new.sides.agent
        result.sides.target = old.sides.target ?? new.sides.target
        return result
    }

    /// Two tellings of days that overlap: days named outright stand before a weekend, and a single common day is likeliest.
    private static func narrow(_ result: inout EventDraft, _ old: EventDraft, _ new: EventDraft) {
        guard let a = old.days, let b = new.days, new.hasOwnTime, !new.isTimeOfSpeech, a != b, a.start <= b.end,
            b.start <= a.end
        else { return }
        let common = (start: max(a.start, b.start), end: min(a.end, b.end))
        if common.start == common.end { result.likeliestDay = common.start }
        if new.type == old.type, isWeekend(a) {
            result.days = b
            result.time = new.time
        }
    }

    /// Saturday and Sunday, as "the weekend" gives them.
    private static func isWeekend(_ days: (start: CalendarDate, end: CalendarDate)) -> Bool {
        days.start.weekday == 6 && days.start.adding(days: 1) == days.end
    }

    /// A town named later makes a province exact; it does not replace a stretch of road or a point told before.
    private static func refines(_ new: PlaceMention, _ old: PlaceMention?) -> Bool {
        guard let old else { return true }
        return old.level >= .region && new.level < old.level && Containment.holds(new, old)
    }

    /// What comes later can make a protest violent and a raid deadly.
    private static func isUpgrade(_ new: EventDraft, of old: EventDraft) -> Bool {
        switch old.type?.eventType {
        case .protests, .riots:
            new.families.isSubset(of: [.demonstration, .harm, .violence, .police])
        case .violenceAgainstCivilians:
            new.families.isSubset(of: [.violence, .harm]) && new.evidence.has(.kill, .abduct)
        // An explosion whose means is told later.
        case .explosions: new.type?.eventType == .explosions && isGeneric(old) && !isGeneric(new)
        default: old.type == .looting && new.evidence.has(.kill, .abduct, .hold)
        }
    }

    /// A later figure corrects an earlier one; nobody hurt does not undo deaths.
    private static func fatalities(_ old: EventDraft, _ new: EventDraft) -> FatalityCount? {
        guard let figure = new.fatalities, let value = figure.value else { return old.fatalities ?? new.fatalities }
        guard let before = old.fatalities?.value else { return figure }
        if figure.isTally, old.fatalities?.isTally == true, old.mentions != new.mentions {
            return FatalityCount(value: min(before + value, 10_000_000), range: figure.range, isTally: true)
        }
        return value > before ? figure : old.fatalities
    }
}
