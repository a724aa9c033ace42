// SPDX-License-Identifier: MIT
import RoutineModel
import SessionLog
import StrictYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The rule of this file: whatever happens, the person's file is as it was or has the whole answer. It is
// theirs: what they wrote stays, to the byte.

/// The person's settings file, to add an answer to that the program has asked for.
struct SettingsFile: Sendable {
  /// Where the file is, or is to be.
  let path: String

  /// The file of a path.
  init(path: String) { self.path = path }

  /// The person's file; `nil` where there is no home folder.
  init?(paths: Paths = Paths()) {
    guard let path = paths.settings else { return nil }
    self.path = path
  }

  /// Adds what steps of relief may not ask of the person, as the last line of the file. The file and
  /// its folder are made where they are missing.
  ///
  /// - Throws: `SettingsFileError`, and the file is as it was.
  func appendLeaveOut(_ needs: [Need]) throws(SettingsFileError) {
    let (before, isThere) = try contents()
    let old = try settings(of: before)
    if let line = old.lines[.leaveOut] { throw .hasIt(line: line) }
    let after = Self.adding(
      "leave-out: \(SettingValue.words(needs.map(\.rawValue)).text)", to: before)
    var expected = old.settings
    expected.leaveOut = needs
    guard try settings(of: after).settings == expected else { throw .doesNotFit([]) }
    do throws(SystemFailure) {
      try WholeFile.replace(path, with: after, isThere: isThere)
    } catch { throw .unwritable(String(cString: strerror(error.code))) }
  }

  /// The bytes of the file, none where there is no file.
  private func contents() throws(SettingsFileError) -> (bytes: [UInt8], isThere: Bool) {
    do throws(ReadingFault) {
      return (try readFile(path, words: .settings), true)
    } catch {
      guard error.isMissing else { throw .unreadable(error.message) }
      var status = stat()
      // A link that leads nowhere is somebody's intention, but nobody knows which.
      if lstat(path, &status) == 0 { throw .unreadable("a link that leads nowhere") }
      return ([], false)
    }
  }

  private func settings(of bytes: [UInt8]) throws(SettingsFileError) -> SettingsReading {
    do throws(FileError) { return try SettingsReading.read(bytes, file: path) } catch {
      throw .doesNotFit(error.problems)
    }
  }

  /// The bytes with a line of their own behind them, which ends as their lines do.
  private static func adding(_ line: String, to bytes: [UInt8]) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let end = bytes.firstIndex(of: lineFeed).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") }
    let lineEnd = end == true ? "\r\n" : "\n"
    let isOpen = !bytes.isEmpty && bytes.last != lineFeed
    return bytes + Array("\(isOpen ? lineEnd : "")\(line)\(lineEnd)".utf8)
  }
}

/// Why an answer is not in the settings file.
enum SettingsFileError: Error, Hashable {
  /// The file cannot be read, for this reason.
  case unreadable(String)
  /// The file has the answer already, in this line.
  case hasIt(line: Int)
  /// The file has these problems, or would have them with the answer.
  case doesNotFit([FileProblem])
  /// The file or its folder cannot be written, for this reason.
  case unwritable(String)
}
