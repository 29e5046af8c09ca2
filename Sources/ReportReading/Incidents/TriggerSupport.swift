/// Whether a word that can name an event does so here: "hit" needs a weapon, "left" needs troops that leave.
struct TriggerSupport {
    let words: WordStream
    let sentence: SentenceReading
    let all: [Trigger]
    /// Items between a trigger and what counts as near it.
    static let nearby = 12

    private var weapons: TriggerWeapons { TriggerWeapons(words: words, sentence: sentence) }
    private var places: TriggerPlaces { TriggerPlaces(words: words, sentence: sentence) }

    func supports(_ trigger: Trigger) -> Bool {
        guard TriggerGrammar(words: words, sentence: sentence).admits(trigger) else { return false }
        switch trigger.sense {
        case .ied where isBareDevice(trigger): return false
        case .gather where isVenue(trigger), .protest where isVenue(trigger): return false
        case .gather where isOn(trigger, ["armed", "state"]): return false
        case .block where isCheckpoint(trigger), .gather where isCheckpoint(trigger): return false
        case .withdraw where isOn(trigger, ["civilian"]) && !isOn(trigger, ["state", "armed"]): return false
        case .withdraw where isTakenOut(trigger): return false
        case .deploy where trigger.isWeak && isOn(trigger, ["civiliansite"]) && !places.takesTown(trigger): return false
        case .riot where breaksWindows(trigger): return false
        case .transfer where handsOver(trigger): return places.takesPlace(trigger)
        case .impact, .launch: return weapons.isNear(trigger, otherThan: ["blade"])
        case .intercept where trigger.isWeak:
            return weapons.isBroughtDown(by: trigger)
        case .withdraw, .deploy:
            return !isAftermath(trigger)
                && (!trigger.isWeak || isBy(trigger, ["state", "armed", "police"]) && !isPartOfViolence(trigger))
        case .base where trigger.isWeak:
            return isBy(trigger, ["state", "armed", "police"]) && isNear(trigger, ["militarysite"])
        case .arrest where trigger.isWeak: return isBy(trigger, ["state", "police"])
        case .loot where trigger.isWeak: return isBy(trigger, ["armed"]) || isStripped(trigger)
        case .block where isNoun(trigger): return isNear(trigger, ["demonstrator", "crowd", "civilian"])
        case .gather where trigger.isWeak, .block where trigger.isWeak:
            return !isBy(trigger, ["state", "armed", "ship"])
        case .protest where isPassive(trigger) && isBy(trigger, ["armed", "state", "police"]): return false
        case .kill where killsAnimals(trigger): return false
        case .transfer where trigger.forms.isEmpty: return tellsOfMovement
        case .transfer where isRolling(trigger): return !isBy(trigger, ["civilian", "civiliansite", "ship", "crowd"])
        case .gather where trigger.isWeak && trigger.forms == .ing && isStanding(trigger): return false
        case .riot
        where trigger.isWeak
            && (isBy(trigger, ["state", "police", "armed", "militarysite", "ship"])
                || all.contains { $0.sense == .loot }
                || weapons.isNear(trigger, otherThan: ["blade", "gun", "ied", "grenade"])):
            return false
        case .riot where trigger.isWeak, .burn where trigger.isWeak:
            return trigger.forms.isDisjoint(with: [.third, .base])
        case .disperse where isGoingHome(trigger): return false
        case .disperse where trigger.isWeak: return isBy(trigger, ["state", "police"])
        case .board where trigger.isWeak && trigger.match.own.count > 1:
            return isNear(trigger, ["ship", "armed"])
        case .approach where trigger.isWeak:
            return isNear(trigger, ["ship"])
                && (isNear(trigger, ["armed"]) || isBy(trigger, ["ship"]) || isPassive(trigger))
        case .board where trigger.isWeak: return isNear(trigger, ["ship"])
        case .transfer where trigger.isWeak: return isNear(trigger, ["state", "armed", "militarysite"])
        case .agree where trigger.isWeak: return isDeal(trigger)
        case .capture where trigger.isWeak, .regain where trigger.isWeak: return places.takes(trigger)
        case .defuse where trigger.isWeak: return weapons.isNear(trigger, otherThan: ["blade"])
        case .abduct where trigger.isWeak && all.contains { $0.sense == .loot && $0.head == trigger.head }:
            return isOn(trigger, ["civilian"])
        case .loot where trigger.match.own.count == 2 && places.entersTown(trigger): return false
        case .abduct where isOfBodies(trigger) || trigger.isWeak && places.takesTown(trigger): return false
        case .abduct where trigger.isWeak:
            return isBy(trigger, ["armed", "state", "police"]) || isOn(trigger, ["civilian"])
        default: return true
        }
    }

    /// "14 bodies were pulled from the river"
    private func isOfBodies(_ trigger: Trigger) -> Bool {
        (1...3).contains { back in
            trigger.head - back >= sentence.range.lowerBound
                && ["bodies", "body", "corpses", "corpse", "remains"].contains(
                    words.string(trigger.head - back).lowercased())
        } || ["bodies", "body", "corpse"].contains { words.string(trigger.match.own.first).lowercased() == $0 }
    }

    private func sides(_ trigger: Trigger) -> Sides { SideReader(words: words, sentence: sentence).sides(of: trigger) }

    private func classes(_ actor: PhraseMatch?) -> [String] {
        guard let actor else { return [] }
        return sentence.matches.filter { $0.kind == .actor && $0.range == actor.range }.map(\.value)
    }

    private func isBy(_ trigger: Trigger, _ wanted: Set<String>) -> Bool {
        classes(sides(trigger).agent).contains(where: wanted.contains)
    }

    private func isOn(_ trigger: Trigger, _ wanted: Set<String>) -> Bool {
        classes(sides(trigger).target).contains(where: wanted.contains)
    }

    private func isNear(_ trigger: Trigger, _ wanted: Set<String>) -> Bool {
        sentence.matches(.actor).contains {
            wanted.contains($0.value) && sentence.distance($0.head, trigger.center) <= Self.nearby
        }
    }

    /// "walked in and opened fire": the way to a deed is no movement of forces.
    private func isPartOfViolence(_ trigger: Trigger) -> Bool {
        all.contains {
            $0.head != trigger.head && $0.sense.family == .violence && sentence.distance($0.head, trigger.head) <= 20
        }
    }

    /// "moving a VBIED towards the airfield": a device alone has done nothing yet.
    private func isBareDevice(_ trigger: Trigger) -> Bool {
        let end = trigger.match.range.upperBound
        let last = words.string(end - 1).lowercased()
        guard trigger.forms.isDisjoint(with: [.past, .participle, .third, .base, .ing]),
            !["attack", "blast", "explosion", "strike"].contains(where: last.hasPrefix)
        else { return false }
        let next = (end..<min(end + 4, sentence.range.upperBound)).map { words.string($0).lowercased() }
        if next.contains(
            where: ["against", "hit", "strike", "attack", "blast", "incident", "vs", "targeting"].contains)
        {
            return false
        }
        return !all.contains { other in
            other.head != trigger.head && other.sense != .ied
                && [.violence, .harm, .disruption].contains(other.sense.family)
        }
    }

    /// "at a party rally in Khar": where something else happened.
    private func isVenue(_ trigger: Trigger) -> Bool {
        // "ripped through a crowd gathering for a march"
        if !trigger.forms.isDisjoint(with: [.singular, .plural, .ing]),
            all.contains(where: {
                [.suicide, .ied, .explosion, .grenade, .airstrike, .shelling].contains($0.sense)
                    && $0.head < trigger.head
                    && sentence.distance($0.center, trigger.head) <= 14
            })
        {
            return true
        }
        guard !trigger.forms.isDisjoint(with: [.singular, .plural]) else { return false }
        let isPlaced = (1...4).contains { back in
            let index = trigger.head - back
            return index > sentence.range.lowerBound
                && ["at", "on", "into", "near", "struck", "hit", "targeted"].contains(
                    words.string(index - 1).lowercased())
                && ["a", "an", "the"].contains(words.string(index).lowercased())
        }
        return isPlaced && all.contains { [.suicide, .ied, .explosion, .grenade, .airstrike].contains($0.sense) }
    }

    /// "arrested at a roadblock": where forces stop people.
    private func isCheckpoint(_ trigger: Trigger) -> Bool {
        guard !trigger.forms.isDisjoint(with: [.singular, .plural]), trigger.head - 2 >= sentence.range.lowerBound,
            ["a", "an", "the"].contains(words.string(trigger.head - 1).lowercased()),
            ["at", "near", "through", "from", "behind"].contains(words.string(trigger.head - 2).lowercased())
        else { return false }
        return all.contains { ![.demonstration, .harm].contains($0.sense.family) }
    }

    /// "freed the inmates before retreating", "were gone before the army arrived", "nine NPA regulars left"
    private func isAftermath(_ trigger: Trigger) -> Bool {
        guard trigger.head > sentence.range.lowerBound else { return false }
        if trigger.forms.contains(.ing), ["before", "then"].contains(words.string(trigger.head - 1).lowercased()) {
            return true
        }
        guard trigger.isWeak else { return false }
        let end = trigger.match.range.upperBound
        if words.string(end).lowercased() == "too", end + 1 < sentence.range.upperBound,
            words.string(end + 1).lowercased() == "late"
        {
            return true
        }
        if words.string(trigger.head).lowercased() == "left", end >= sentence.range.upperBound || words.isMark(end, ".")
        {
            return true
        }
        return sentence.matches(.boundary).contains { boundary in
            ["before", "until", "when", "as", "once"].contains(words.string(boundary.head).lowercased())
                && (1...8).contains(trigger.head - boundary.head)
                && sentence.barrier(boundary.head + 1, trigger.head) < 3
                && boundary.head > sentence.range.lowerBound + 1
        }
    }

    /// "handed in a letter and dispersed": a crowd that goes home by itself.
    private func isGoingHome(_ trigger: Trigger) -> Bool {
        guard words.string(trigger.head).lowercased().hasPrefix("dispers"), trigger.match.own.count == 1,
            !isPassive(trigger), !isBy(trigger, ["police", "state"])
        else { return false }
        let end = trigger.match.range.upperBound
        guard end < sentence.range.upperBound, words.token(end).kind == .word else { return true }
        let next = words.string(end).lowercased()
        return next.hasSuffix("ly") || PlaceChooser.prepositions.contains(next)
            || ["and", "when", "before", "without", "later", "as"].contains(next)
    }

    /// "the shop was emptied": a place of goods that somebody unnamed took them from.
    private func isStripped(_ trigger: Trigger) -> Bool {
        let isOfStores = sentence.matches(.stores).contains { sentence.distance($0.head, trigger.center) <= 8 }
        if isPassive(trigger) { return isOfStores }
        return isBy(trigger, ["crowd"])
            || all.contains {
                $0.sense == .loot && $0.head != trigger.head && !$0.match.range.overlaps(trigger.match.range)
            }
    }

    /// Signing and agreeing make an event where the thing agreed on is named.
    private func isDeal(_ trigger: Trigger) -> Bool {
        if trigger.forms.isDisjoint(with: [.base, .past, .third, .ing]) {
            return sentence.matches(.settling).contains { sentence.distance($0.head, trigger.center) <= 12 }
        }
        return sentence.matches(.pact).contains {
            !$0.range.overlaps(trigger.match.range) && sentence.distance($0.head, trigger.center) <= 10
        }
    }

    /// "slaughtered nine sheep"
    private func killsAnimals(_ trigger: Trigger) -> Bool {
        let end = trigger.match.range.upperBound
        return (end..<min(end + 4, sentence.range.upperBound)).prefix { words.token($0).kind != .punctuation }
            .contains { FatalityReader.lifeless.contains(words.string($0).lowercased()) }
    }

    /// "not a shot was fired" tells of a town where somebody comes or goes.
    private var tellsOfMovement: Bool {
        all.contains {
            [.capture, .regain, .deploy, .withdraw].contains($0.sense) || $0.sense == .transfer && !$0.forms.isEmpty
        }
    }

    /// "84 lorries rolled into the town"
    private func isRolling(_ trigger: Trigger) -> Bool {
        ["roll", "walk", "driv", "drov", "march", "enter", "mov"].contains(
            where: words.string(trigger.head).lowercased().hasPrefix)
    }

    /// "a group standing outside a bakery"
    private func isStanding(_ trigger: Trigger) -> Bool { words.string(trigger.head).lowercased() == "standing" }

    private func isNoun(_ trigger: Trigger) -> Bool { !trigger.forms.isDisjoint(with: [.singular, .plural]) }

    private func isPassive(_ trigger: Trigger) -> Bool {
        SideReader(words: words, sentence: sentence).isPassive(trigger)
    }

    /// "were pulled out of a minibus by gunmen"
    private func isTakenOut(_ trigger: Trigger) -> Bool {
        isPassive(trigger) && isBy(trigger, ["armed"]) || isBy(trigger, ["crowd"])
    }

    /// A blast breaks windows, too.
    private func breaksWindows(_ trigger: Trigger) -> Bool {
        words.string(trigger.center).lowercased().hasPrefix("window")
            && all.contains { [.explosion, .ied, .airstrike, .shelling, .bombing, .grenade].contains($0.sense) }
    }

    /// "handed over to the prosecutor" is no town.
    private func handsOver(_ trigger: Trigger) -> Bool {
        words.string(trigger.head).lowercased().hasPrefix("hand")
            && trigger.forms.isDisjoint(with: [.singular, .plural])
    }
}
