// SPDX-License-Identifier: MIT
import PlausibleYears
import Review
import RoutineFiles
import RoutineModel
import SessionEngine
import TestSupport

/// A made-up year, and its log.
struct MadeUpPerson: Sendable {
  let records: [MadeUpRecord]

  /// Tuesday, 1 December 2026, in the evening.
  static let end = LocalMoment(
    unixMilliseconds: 1_796_158_800_000, offsetSeconds: 3_600)
  static let first = CivilDay(number: end.dayNumber - 364)

  static let repertoire: Repertoire = {
    let catalog = RoutineCatalog.load(ownFolder: nil)
    return Repertoire { catalog.routine($0) }
  }()

  /// Some people, made up once for all tests, since a year of sessions takes time.
  static let all: [MadeUpPerson] = Seeds.first(2).map {
    MadeUpPerson(seed: $0, from: first, until: end)
  }

  /// The sessions, rebuilt from their entries.
  let machines: [SessionMachine]

  init(seed: UInt64, from first: CivilDay, until end: LocalMoment) {
    records = Array(
      MadeUpYears(
        seed: seed, from: first, until: end, clock: .centralEurope, Self.repertoire))
    machines = records.compactMap { record in
      guard case .session(let session) = record, session.lasted == nil else { return nil }
      return try? SessionMachine(session.plan, replaying: session.entries)
    }
  }

  var sessions: [MadeUpSession] {
    records.compactMap { if case .session(let session) = $0 { session } else { nil } }
  }

  /// The sessions other than relief.
  var trainings: [MadeUpSession] { sessions.filter { $0.plan.kind != .relief } }

  var entries: [DiaryEntry] {
    records.compactMap { if case .diary(_, let entry) = $0 { entry } else { nil } }
  }

  /// The cramps logged by hand, with their changes.
  var storiesByHand: [CrampStory] {
    var byCramp: [CrampID: [DiaryEntry]] = [:]
    for entry in entries {
      switch entry.content {
      case .recorded(let id, _, _, _), .changed(let id, _), .askedSoreness(let id):
        byCramp[id, default: []].append(entry)
      case .adviceDismissed: continue
      }
    }
    return byCramp.values.compactMap { CrampStory(recordedBy: $0) }
  }

  /// The onset, site and side of each cramp.
  var cramps: [(at: LocalMoment, site: CrampSite, side: Side?)] {
    let led = zip(sessions.filter { $0.lasted == nil }, machines).flatMap { session, machine in
      machine.episodes.map {
        (at: session.startedAt.advanced(by: $0.onset.sinceStart), site: $0.site, side: $0.side)
      }
    }
    return led + storiesByHand.map { (at: $0.record.onsetAt, $0.record.site, $0.record.side) }
  }
}
