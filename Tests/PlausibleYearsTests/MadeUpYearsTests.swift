// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import PlausibleYears

@Suite struct MadeUpYearsTests {
  @Test(arguments: Seeds.first(4)) func aPersonFollowsFromTheSeed(seed: UInt64) {
    let first = CivilDay(number: MadeUpPerson.end.dayNumber - 20)
    let one = MadeUpPerson(seed: seed, from: first, until: MadeUpPerson.end).records

    #expect(!one.isEmpty)
    #expect(one == MadeUpPerson(seed: seed, from: first, until: MadeUpPerson.end).records)
    #expect(one != MadeUpPerson(seed: seed + 1, from: first, until: MadeUpPerson.end).records)
  }

  /// A day later it is still the same person: a day does not depend on the year's last day.
  @Test(arguments: Seeds.first(4)) func anEarlierPresentShowsLessOfTheSameLife(seed: UInt64) {
    let first = CivilDay(number: MadeUpPerson.end.dayNumber - 30)
    let earlier = MadeUpPerson.end.advanced(by: .seconds(-10 * 86_400))
    let all = MadeUpPerson(seed: seed, from: first, until: MadeUpPerson.end).records
    let some = MadeUpPerson(seed: seed, from: first, until: earlier).records

    let known = all.filter { $0.loggedAt.unixMilliseconds <= earlier.unixMilliseconds }
    #expect(some == known && some.count < all.count)
  }

  @Test(arguments: MadeUpPerson.all.indices) func everySessionIsOneOfTheMachine(person: Int) {
    let person = MadeUpPerson.all[person]
    let sessions = person.sessions.filter { $0.lasted == nil }

    #expect(person.machines.count == sessions.count)
    for (session, machine) in zip(sessions, person.machines) {
      guard case .finished(let outcome) = machine.state else {
        Issue.record("session of \(session.startedAt.rfc3339) has no end")
        continue
      }
      #expect(session.entries.last?.fact == .finished(outcome))
      let ledger = machine.ledger
      let counted = ledger.active + ledger.paused + ledger.relief
      #expect(counted == machine.lastSeen.sinceStart && ledger.away == .zero)
    }
  }

  @Test(arguments: MadeUpPerson.all.indices) func nothingIsSaidThatCannotBe(person: Int) {
    let person = MadeUpPerson.all[person]
    for record in person.records {
      #expect(record.loggedAt.unixMilliseconds <= MadeUpPerson.end.unixMilliseconds)
    }
    for story in person.storiesByHand {
      let (record, written) = (story.record, story.entries[0].writtenAt)
      let ended = record.onsetAt.advanced(by: record.lasted ?? .zero)
      #expect(ended.unixMilliseconds <= written.unixMilliseconds)
      let worst = record.painWorst ?? 10
      #expect(worst >= record.painOnset ?? 0 && worst >= record.painAfter ?? 0)
    }
    for notes in person.machines.flatMap(\.episodes).map(\.notes) {
      #expect(notes == notes.raisingWorst)
    }
    #expect(Set(person.sessions.map(\.id)).count == person.sessions.count)
  }

  @Test(arguments: MadeUpPerson.all.indices) func aYearIsPlausible(person: Int) {
    let person = MadeUpPerson.all[person]
    let cramps = person.cramps
    let atNight = cramps.filter { !(6..<22).contains($0.at.hour) }
    let weekdays = (1...7).map { day in
      person.trainings.count { $0.startedAt.fields.weekday == day && $0.plan.kind == .workout }
    }

    let workouts = weekdays.reduce(0, +)
    #expect((100...230).contains(workouts))
    // Three or four days of the week have nearly all sessions.
    let usual = weekdays.sorted().suffix(4).reduce(0, +)
    #expect(usual * 100 >= workouts * 88)
    #expect((45...160).contains(cramps.count))
    #expect(atNight.count * 100 >= cramps.count * 70)
    let sites = [CrampSite.calf, .foot, .toes].map { site in cramps.count { $0.site == site } }
    #expect(sites == sites.sorted(by: >))
    let sides = [Side.left, .right, .both].map { side in cramps.count { $0.side == side } }
    #expect(max(sides[0], sides[1]) > sides[2])
    // Some have relief as they come, some are logged at once, some later.
    #expect(person.sessions.count { $0.plan.kind == .relief } >= 15)
    let late = person.storiesByHand.map { story in
      story.entries[0].writtenAt.unixMilliseconds - story.record.onsetAt.unixMilliseconds
    }
    #expect(late.contains { $0 < 900_000 } && late.contains { $0 > 86_400_000 })
  }

  @Test(arguments: MadeUpPerson.all.indices) func sessionsGoAsTheyDo(person: Int) {
    let machines = MadeUpPerson.all[person].machines
    let facts = MadeUpPerson.all[person].sessions.flatMap(\.entries).map(\.fact)

    #expect(facts.contains(.event(.pause)))
    #expect(facts.contains(.event(.next)))
    #expect(machines.contains { $0.state == .finished(.stopped) && !$0.plan.segments.isEmpty })
    #expect(machines.contains { $0.ledger.active < .seconds(60) && $0.ledger.active > .zero })
    #expect(machines.contains { !$0.episodes.isEmpty && !$0.plan.segments.isEmpty })
    let episodes = machines.flatMap(\.episodes)
    let outcomes = Set(episodes.compactMap { $0.end?.outcome })
    #expect(outcomes.contains(.eased) && outcomes.contains(.passedOn))
    #expect(episodes.contains { !$0.notes.helped.isEmpty })
    #expect(Set(episodes.map(\.notes.woke)).isSuperset(of: [true, nil]))
  }

  @Test func theClockIsPutForwardAndBackAndTakenOnAJourney() {
    let offsets = Set(MadeUpPerson.all[0].records.map(\.loggedAt.offsetSeconds))

    #expect(offsets.isSuperset(of: [3_600, 7_200]) && offsets.count > 2)
  }

  @Test(arguments: [
    ("2026-03-29T01:59:00.000+01:00", 29, 3, 119), ("2026-03-29T03:30:00.000+02:00", 29, 3, 210),
    ("2026-10-25T02:30:00.000+02:00", 25, 10, 150), ("2026-10-25T03:30:00.000+01:00", 25, 10, 210),
    ("2026-12-31T23:59:00.000+01:00", 31, 12, 1_439),
  ])
  func theClockOfCentralEurope(text: String, day: Int, month: Int, minute: Int) throws {
    let civil = try #require(CivilDay(year: 2026, month: month, day: day))

    #expect(LocalClock.centralEurope.moment(civil, milliseconds: minute * 60_000).rfc3339 == text)
  }
}
