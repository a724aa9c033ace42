// SPDX-License-Identifier: MIT

import Foundation
import RoutineModel
import TestSupport
import Testing

@testable import RoutineFiles

/// Any routine file gets a result within a second (in a release build) and 100 MB, and everything
/// printed about it is safe for a terminal.
///
/// `LIMBER_FAULTS=whole` tries fifty times as many; `LIMBER_SEED` sets the seed.
@Suite(.serialized) struct HostileFileFaultTests {
  /// The results of the files.
  private struct Counts {
    var routines = 0, refused = 0, problems = 0
    var longest = Duration.zero
    var kinds: [HostileFile.Kind: Int] = [:]
  }

  #if DEBUG
    private static let longest = Duration.seconds(4)
  #else
    private static let longest = Duration.seconds(1)
  #endif

  @Test func everyHostileFileIsAnsweredWithinBounds() throws {
    let originals = try Fixtures.originals
    var counts = Counts()
    let memory = PeakMemory()
    for number in 0..<(FaultRun.isWhole ? 100_000 : 2_000) {
      let place: Comment = "seed \(FaultRun.seed), file \(number)"
      var random = SplitMix64(seed: FaultRun.seed(of: number))
      let file = HostileFile(number, of: originals, using: &random)
      counts.kinds[file.kind, default: 0] += 1
      let start = Self.processorTime
      let answer = Fixtures.decode(file.bytes)
      if case .failure(let error) = answer {
        counts.refused += 1
        counts.problems += error.problems.count
        look(at: error, place)
      } else {
        counts.routines += 1
      }
      let time = Self.processorTime - start
      counts.longest = max(counts.longest, time)
      // Processor time, independent of the machine's load.
      if time > Self.longest { Issue.record("\(place): \(file.kind) took \(time)") }
    }
    let growth = memory.growth
    let kinds = counts.kinds.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", ")
    print(
      """
      seed \(FaultRun.seed): \(FaultRun.isWhole ? 100_000 : 2_000) hostile files (\(kinds)): \
      \(counts.routines) routines, \(counts.refused) refused with \(counts.problems) problems; \
      \(Int(counts.longest / .milliseconds(1))) ms at most for one, memory grew by \
      \(growth.map { "\($0 / 1_000) MB" } ?? "an unknown amount") at most
      """)
    #expect(counts.routines > 0 && counts.refused > 0)
    // Other tests in this process use memory too, except in the whole run.
    if FaultRun.isWhole, let growth { #expect(growth < 100_000, "kB") }
  }

  private func look(at error: RoutineFileError, _ place: Comment) {
    #expect(!error.problems.isEmpty, place)
    let raw = error.description.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    if let raw {
      Issue.record("\(place): U+\(String(raw.value, radix: 16)) in \(error.description)")
    }
  }

  /// The processor time of this thread.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// The growth of the process's peak memory from a moment on, if the system reports it.
private struct PeakMemory {
  private let start: Int?

  init() {
    // Resets the system's measurement.
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    start = Self.kilobytes("VmRSS:")
  }

  /// The growth of the peak in kilobytes.
  var growth: Int? {
    guard let start, let peak = Self.kilobytes("VmHWM:") else { return nil }
    return peak - start
  }

  private static func kilobytes(_ name: String) -> Int? {
    let status = try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
