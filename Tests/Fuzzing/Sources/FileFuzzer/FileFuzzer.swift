// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

@testable import LimberSettings
@testable import RoutineFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this file: for any bytes, the readers return within the limits, with a value or with
// problems that are safe to print. A violation traps, which the fuzzer notices.

/// The most processor time per file, in nanoseconds.
private let mostNanoseconds: UInt64 = 1_000_000_000

/// One fuzzer run: the bytes as a routine file and as a settings file.
///
/// - Returns: 0: keep the input if it covers something new.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let begin = processorNanoseconds()
  let judge = Judge(bytes)
  judge.readRoutine()
  judge.readSettings()
  let spent = processorNanoseconds() - begin
  precondition(spent < mostNanoseconds, "the file took \(spent / 1_000_000) ms")
  return 0
}

/// Reads a file and checks the result.
private struct Judge {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines = bytes.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  func readRoutine() {
    let read = RoutineDecoder.read(bytes, file: "file.yaml", id: "file")
    for reference in read.references { judge(reference.place) }
    do throws(RoutineFileError) {
      let located = try read.result.get()
      guard let plan = try? SessionPlan(located.routine, resolve: { _ in nil }) else { return }
      precondition(plan.segments.count <= RoutineLimits.mostSegments, "a plan without end")
    } catch {
      judge(error.problems)
    }
  }

  func readSettings() {
    do throws(FileError) {
      _ = try SettingsReading.read(bytes, file: "settings.yaml")
    } catch {
      judge(error.problems)
    }
  }

  /// Problems must be inside the file, in order, and printable.
  private func judge(_ problems: [FileProblem]) {
    precondition(!problems.isEmpty, "neither a value nor a problem")
    var last = (line: 1, column: 1)
    for problem in problems {
      let place = (line: problem.line, column: problem.column)
      precondition(place >= last, "problems out of order")
      last = place
      judge(problem.place)
      precondition(!problem.message.isEmpty, "a problem without words")
      precondition(
        problem.description.unicodeScalars.allSatisfy(isHarmless), "a command to the terminal")
    }
  }

  private func judge(_ place: FilePlace) {
    precondition((1...lines).contains(place.line), "a line outside the file")
    precondition((1...(bytes.count + 1)).contains(place.column), "a column outside the file")
  }
}

/// Whether the scalar is printable and does not change the text's direction.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: true
  case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
  default: true
  }
}

private func processorNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
