// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Whatever a torn write makes of the log and its write-ahead log: no question traps, no number is
/// shown that was never logged, and what is missing is said.
///
/// `LIMBER_FAULTS=whole` looks at ten times as many cases; `LIMBER_SEED` begins elsewhere.
struct TornWriteFaultTests {
  /// What became of the cases.
  private struct Counts: CustomStringConvertible {
    var cases = 0, refused = 0, sound = 0, said = 0, saidByTheCheckOnly = 0
    var salvaged = 0, whole = 0, cut = 0, lost = 0

    var description: String {
      """
      \(cases) torn logs: \(refused) refused on opening, \(said) said to be damaged when read, \
      \(saidByTheCheckOnly) by the check only, \(sound) told as they were; \(salvaged) salvaged with \
      \(whole) sessions whole, \(cut) cut, \(lost) lost
      """
    }
  }

  @Test func aTornLogNeverTellsAWrongNumber() throws {
    let seed = FaultRun.seed
    let sample = try SampleLog(seed: seed)
    var counts = Counts()
    for number in 0..<FaultRun.cases(quick: 200, whole: 2_000) {
      try tear(sample, seed: FaultRun.seed(of: number), &counts)
    }
    print("seed \(seed): \(counts)")
    // The damage is of every sort.
    #expect(counts.refused > 0 && counts.said > 0 && counts.sound > 0 && counts.salvaged > 0)
  }

  private func tear(_ sample: SampleLog, seed: UInt64, _ counts: inout Counts) throws {
    var generator = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    var torn: [String] = []
    try sample.write(to: folder.log) { files in
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let companion = Int.random(in: 0..<3, using: &generator) == 0 ? "-wal" : ""
        guard var data = files[companion], !data.isEmpty else { continue }
        let write = TornWrite.random(
          bytes: data.count, pageSize: SampleLog.pageSize + (companion.isEmpty ? 0 : 24),
          offset: companion.isEmpty ? 0 : 32, using: &generator)
        write.apply(to: &data)
        files[companion] = data
        torn.append("\(companion) \(write)")
      }
    }
    let place: Comment = "seed \(seed): \(torn.joined(separator: ", "))"
    let before = try ["", "-wal"].map { try folder.bytes(of: folder.log + $0) }

    // This takes longer than all the rest.
    if seed % 4 == 0 { try checkSalvage(of: sample, in: folder, place, &counts) }
    let check = try? LogDatabase.check(path: folder.log)
    #expect(try ["", "-wal"].map { try folder.bytes(of: folder.log + $0) } == before, place)

    counts.cases += 1
    guard let log = try? LogDatabase(path: folder.log) else {
      counts.refused += 1
      return
    }
    let missing = [
      known(try? log.history(), sample.histories) {
        #expect(sample.summaries.isSuperset(of: $0), place)
      },
      known(try? log.cramps(), sample.crampLists) {
        #expect(sample.cramps.isSuperset(of: $0), place)
      },
      known(try? log.overview(today: Samples.start), sample.overviews) { _ in },
    ]
    var details: [Bool?] = []
    for (id, known) in sample.details {
      do throws(SessionLogError) {
        let detail = try log.detail(id)
        #expect(known.contains(detail), place)
        details.append(true)
      } catch {
        // That a session is not there is true of a time before it began.
        let wasLater = sample.histories.contains { !$0.map(\.id).contains(id) }
        details.append(error == .noSession(id) ? wasLater : nil)
      }
    }
    let answers = missing + details
    if answers.contains(nil) {
      counts.said += 1
    } else if answers.contains(false) {
      counts.saidByTheCheckOnly += 1
    } else {
      counts.sound += 1
    }
    if answers.contains(false) { #expect(check?.isSound != true, place) }
  }

  /// Whether an answer was ever given; `nil` if there is none.
  private func known<Answer: Hashable>(
    _ answer: Answer?, _ answers: Set<Answer>, _ look: (Answer) -> Void
  ) -> Bool? {
    guard let answer else { return nil }
    look(answer)
    return answers.contains(answer)
  }

  private func checkSalvage(
    of sample: SampleLog, in folder: TemporaryFolder, _ place: Comment, _ counts: inout Counts
  ) throws {
    let target = folder.path + "/new.sqlite"
    guard let report = try? LogDatabase.salvage(path: folder.log, into: target) else { return }
    counts.salvaged += 1
    counts.whole += report.wholeSessions
    counts.cut += report.cutSessions
    counts.lost += report.lostSessions
    let check = try LogDatabase.check(path: target)
    #expect(check.isSound, "\(place): \(check.findings)")
    let log = try LogDatabase(path: target)
    let history = try log.history()
    #expect(history.count == report.wholeSessions + report.cutSessions, place)
    for summary in history {
      let detail = try log.detail(summary.id)
      let known = try #require(sample.details[summary.id], place)
      #expect(
        known.contains(detail) || known.contains { $0.entries.starts(with: detail.entries) }, place)
    }
    #expect(check.diaryEntries == report.diaryEntries, place)
  }
}
