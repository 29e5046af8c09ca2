/// Which triggers can tell one and the same operation.
enum EventFamilies {
    static func areOne(_ trigger: Trigger, _ group: [Trigger]) -> Bool {
        group.allSatisfy { fits(trigger.sense, $0.sense) }
    }

    static func fits(_ a: Sense, _ b: Sense) -> Bool {
        let families = Set([a.family, b.family])
        if families.count == 1 { return fitsWithin(a, b) }
        if families.contains(.harm) { return true }
        switch families {
        case [.violence, .demonstration]:
            return [a, b].contains {
                [.mob, .loot, .burn, .beat, .fire, .kill, .impact, .launch, .clash, .hijack, .abduct, .assault]
                    .contains($0)
            }
        case [.violence, .police]:
            return [a, b].contains { [.loot, .assault, .fire, .clash, .abduct, .kill].contains($0) }
        case [.demonstration, .police]: return true
        case [.disruption, .police]: return true
        case [.violence, .disruption]:
            return [a, b].contains {
                [.impact, .launch, .ied, .explosion, .airstrike, .shelling, .grenade, .suicide].contains($0)
            }
        case [.violence, .movement]:
            return [a, b].contains { [.capture, .regain].contains($0) }
                && [a, b].contains { [.clash, .assault, .fire, .kill, .impact].contains($0) }
        case [.violence, .escape]: return true
        default: return false
        }
    }

    private static func fitsWithin(_ a: Sense, _ b: Sense) -> Bool {
        let remote: Set<Sense> = [.airstrike, .shelling]
        return !(a != b && remote.contains(a) && remote.contains(b))
    }
}
