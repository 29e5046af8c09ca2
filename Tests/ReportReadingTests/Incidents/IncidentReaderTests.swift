import Incidents
import Testing

@testable import ReportReading

@Suite struct IncidentReaderTests {
    /// One sentence and the sub-event type that it tells; in active, passive and nominal voice.
    @Test(arguments: [
        ("The army shelled Northam on Sunday.", SubEventType.shelling),
        ("Northam was shelled on Sunday.", .shelling),
        ("Shelling of Northam on Sunday wounded two.", .shelling),
        ("Warplanes bombed a depot in Northam on Sunday.", .airStrike),
        ("A missile slammed into a mill in Northam on Sunday.", .shelling),
        ("Rebels clashed with soldiers near Northam on Sunday.", .armedClash),
        ("Gunmen ambushed an army patrol near Northam on Sunday.", .armedClash),
        ("Gunmen shot dead a farmer in Northam on Sunday.", .attack),
        ("A roadside bomb struck a minibus in Northam on Sunday.", .remoteExplosive),
        ("A suicide bomber blew himself up in Northam on Sunday.", .suicideBomb),
        ("A hand grenade was thrown at a shop in Northam on Sunday.", .grenade),
        ("Gunmen kidnapped a doctor in Northam on Sunday.", .abduction),
        ("Police arrested three suspects in Northam on Sunday.", .arrests),
        ("Traders marched in Northam on Sunday.", .peacefulProtest),
        ("Police fired tear gas to disperse protesters in Northam on Sunday.", .protestWithIntervention),
        ("Protesters hurled stones at police in Northam on Sunday.", .violentDemonstration),
        ("A mob lynched a man in Northam on Sunday.", .mobViolence),
        ("Engineers defused a bomb in Northam on Sunday.", .disruptedWeaponsUse),
        ("Rebels captured Northam on Sunday.", .nonStateActorOvertakesTerritory),
        ("The army recaptured Northam on Sunday.", .governmentRegainsTerritory),
        ("Bandits looted a warehouse in Northam on Sunday.", .looting),
        ("Elders of both clans signed a truce in Northam on Sunday.", .agreement),
        ("Prisoners escaped from a prison in Northam on Sunday.", .other),
        ("Two nurses were seized on Sunday in Northam.", .abduction),
        ("On Sunday a crowd in Northam beat a man to death.", .mobViolence),
        ("Villagers in Northam stoned a thief to death on Sunday.", .mobViolence),
        ("An army patrol came under fire near Northam on Sunday.", .armedClash),
        ("A minibus came under fire near Northam on Sunday.", .attack),
        ("Soldiers opened fire on a march in Northam on Sunday, killing three.", .excessiveForceAgainstProtesters),
        ("A suicide blast ripped through a rally in Northam on Sunday.", .suicideBomb),
        ("Police recovered two mortar shells in Northam on Sunday.", .disruptedWeaponsUse),
        ("A hand grenade was seized in Northam on Sunday.", .disruptedWeaponsUse),
        ("Gunmen rode off with nine labourers from Northam on Sunday.", .abduction),
        ("Rebels overran the town of Northam on Sunday.", .nonStateActorOvertakesTerritory),
        ("Rebels overran an army post in Northam on Sunday.", .armedClash),
        ("Marchers burned down the town hall in Northam on Sunday.", .violentDemonstration),
        ("Crowds looted a warehouse in Northam on Sunday.", .looting),
        ("Inmates climbed out of the prison in Northam on Sunday.", .other),
        ("Troops have retaken the airport of Northam on Sunday.", .governmentRegainsTerritory),
        ("Protesters set fire to a bank in Northam on Sunday.", .violentDemonstration),
        ("Crowds burnt homes in Northam on Sunday.", .mobViolence),
        ("A drone dropped explosives on a depot in Northam on Sunday.", .airStrike),
        ("A grenade thrown into a billiard hall in Northam on Sunday wounded six people.", .grenade),
        ("Supporters of two candidates attacked each other in Northam on Sunday.", .mobViolence),
        ("Rebels marched into Northam on Sunday after fighting.", .nonStateActorOvertakesTerritory),
        ("A roadside bomb overturned an army lorry in Northam on Sunday.", .remoteExplosive),
    ])
    func types(text: String, type: SubEventType) throws {
        let found = try Stand.readings(text)
        #expect(found.map(\.incident.subEventType) == [type], "\(text)")
        #expect(found.first?.incident.date.day?.description == "2018-04-15")
        #expect(found.first?.incident.place.name == "Northam")
    }

    @Test(arguments: [
        "The tribal fight in Northam on Sunday did not take place.",
        "Rebels hold rebel-held Northam.", "The march in Northam on Sunday has been banned.",
        "A truce brokered in Northam last week had been expected to hold.",
        "Rebels could attack Northam on Sunday.", "The militia vowed to shell Northam.",
        "If troops storm Northam, many will flee.",
        "No fighting was reported in Northam on Sunday.", "In 2003 rebels attacked Northam.",
        "Officials marked the anniversary of the Northam massacre.", "Was Northam shelled on Sunday?",
        "A lorry overturned in Northam on Sunday, killing its driver.",
        "A helicopter crashed in fog near Northam on Sunday, killing three soldiers.",
        "A lieutenant was shot dead in Northam on Sunday when his own rifle went off by accident.",
        "The march in Northam on Sunday was called off.", "An attack on Northam is possible.",
        "No shots were fired at police in Northam on Sunday.", "Herders slaughtered nine sheep in Northam on Sunday.",
        "Two teams fought a 3-0 match in Northam on Sunday; the striker fired in a free-kick.",
        "The ceasefire in Northam fell apart last July.",
        "The army held a live-fire exercise near Northam on Sunday.", "Rumours of an attack on Northam are false.",
    ])
    func noIncident(text: String) throws {
        #expect(try Stand.readings(text).isEmpty, "\(text)")
    }

    @Test func aWallThatCollapsedMakesNoAccidentOfTheDeaths() throws {
        let found = try Stand.readings(
            "Artillery hit Northam on Sunday. Residents said that two farmers were killed and that a wall had collapsed."
        )
        #expect(found.map(\.incident.fatalities) == [2])
    }

    @Test func twoPlacesAreTwoIncidents() throws {
        let found = try Stand.readings("Artillery shelled Northam and Eastby on Sunday.")
        #expect(found.map(\.incident.place.name) == ["Northam", "Eastby"])
    }

    @Test func oneEventToldTwiceIsOne() throws {
        let text =
            "Gunmen attacked an army post in Northam on Sunday.\n\nThe attack lasted an hour. Four soldiers were killed."
        let found = try Stand.readings(text)
        #expect(found.count == 1)
        #expect(found.first?.incident.evidence.mentions.count ?? 0 > 1)
    }

    @Test func speakersPlaceIsNotTheEvents() throws {
        let found = try Stand.readings(
            "Speaking in Southam, the governor said that rebels had shelled Northam on Sunday.")
        #expect(found.map(\.incident.place.name) == ["Northam"])
    }

    /// A place that only tells where another lies, is a destination, a hospital or a road's end.
    @Test(arguments: [
        "In Northam, on the edge of Southam, rebels shelled a mill on Sunday.",
        "Northam. Rebels shelled a convoy that had left for Southam on Sunday.",
        "Rebels shot a trader in Northam on Sunday; he died in the Southam hospital.",
        "Youths who had blocked the Southam road were driven off with tear gas in Northam on Sunday.",
    ])
    func bystandersAreNotTheEvents(text: String) throws {
        #expect(try Stand.readings(text).first?.incident.place.name == "Northam", "\(text)")
    }

    @Test func whatTheAuthoritiesDoToAMarchBelongsToIt() throws {
        let found = try Stand.readings(
            "Women marched for jobs in Northam on Sunday. Police beat some of them with rifle butts.")
        #expect(found.map(\.incident.subEventType) == [.protestWithIntervention])
    }

    @Test func whoDeniesHoldingSomebodyHasMadeHimDisappear() throws {
        let found = try Stand.readings(
            "Soldiers detained a driver in Northam on Sunday, relatives said. The army denies that it is holding him.")
        #expect(found.map(\.incident.subEventType) == [.abduction])
        #expect(found.map(\.incident.status) == [.denied])
    }

    @Test func whatAReportDoesNotPlaceIsListedWithoutOne() throws {
        let found = try Stand.readings(
            "The general staff announced that its drones had killed nine militants on Sunday. It did not say where.")
        #expect(found.count == 1)
        #expect(found.first?.incident.place.coordinate == nil)
    }

    @Test func theHoursOfADayGoOn() throws {
        let found = try Stand.readings(
            "Rebels shelled Northam on Friday. At 8:10 p.m., gunmen shot dead a farmer in Eastby.")
        #expect(found.map { $0.incident.date.day?.description } == ["2018-04-13", "2018-04-13"])
    }

    @Test func aDayEarlierCountsFromTheDayBesideIt() throws {
        let found = try Stand.readings(
            "Rebels shelled Eastby on Saturday.\n\nThe group said on Wednesday that it had ambushed a patrol in Northam the day before."
        )
        #expect(found.last?.incident.date.day?.description == "2018-04-10")
    }

    @Test func datelineIsNotTheEvents() throws {
        let found = try Stand.readings("SOUTHAM, April 16 (Agency) - Rebels shelled Northam on Friday, residents said.")
        #expect(found.map(\.incident.place.name) == ["Northam"])
        #expect(found.first?.incident.date.day?.description == "2018-04-13")
    }

    @Test func idStaysWhenOtherWordsChange() throws {
        let a = try Stand.readings("Rebels shelled Northam on Sunday, killing two civilians.")
        let b = try Stand.readings("In a grim week, rebels again shelled Northam on Sunday; two civilians died.")
        #expect(a.map(\.incident.eventID) == b.map(\.incident.eventID))
        #expect(a.count == 1)
    }
}
