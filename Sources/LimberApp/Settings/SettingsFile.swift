// SPDX-License-Identifier: MIT
import RoutineModel
import SessionLog
import StrictYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The rule of this file: whatever happens, the person's file is unchanged or has the whole answer.
// It is theirs: what they wrote stays, to the byte.

/// The person's settings file, for adding an answer that the program asked for.
struct SettingsFile: Sendable {
  /// The path of the file, which may not exist yet.
  let path: String

  /// Adds the needs to leave out as the last line of the file. A missing file and folder are
  /// created.
  ///
  /// - Throws: `SettingsFileError`; the file is then unchanged.
  func appendLeaveOut(_ needs: [Need]) throws(SettingsFileError) {
    let (before, exists) = try contents()
    let old = try settings(of: before)
    if let line = old.lines[.leaveOut] { throw .alreadySet(line: line) }
    let after = Self.adding(
      "leave-out: \(SettingValue.words(needs.map(\.rawValue)).text)", to: before)
    var expected = old.settings
    expected.leaveOut = needs
    guard try settings(of: after).settings == expected else { throw .doesNotFit([]) }
    do throws(SystemFailure) {
      try WholeFile.replace(path, with: after, exists: exists)
    } catch { throw .unwritable(String(cString: strerror(error.code))) }
  }

  /// The bytes of the file; empty if it does not exist.
  private func contents() throws(SettingsFileError) -> (bytes: [UInt8], exists: Bool) {
    do throws(ReadingFault) {
      return (try readFile(path, words: .settings), true)
    } catch {
      guard error.isMissing else { throw .unreadable(error.message) }
      var status = stat()
      // A broken link is there on purpose, but nobody knows which.
      if lstat(path, &status) == 0 { throw .unreadable("a broken link") }
      return ([], false)
    }
  }

  private func settings(of bytes: [UInt8]) throws(SettingsFileError) -> SettingsReading {
    do throws(FileError) { return try SettingsReading.read(bytes, file: path) } catch {
      throw .doesNotFit(error.problems)
    }
  }

  /// The bytes with a line appended, ending like their other lines.
  private static func adding(_ line: String, to bytes: [UInt8]) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let end = bytes.firstIndex(of: lineFeed).map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") }
    let lineEnd = end == true ? "\r\n" : "\n"
    let isOpen = !bytes.isEmpty && bytes.last != lineFeed
    return bytes + Array("\(isOpen ? lineEnd : "")\(line)\(lineEnd)".utf8)
  }
}

extension SettingsFile {
  /// The person's file; `nil` where there is no home folder.
  init?(paths: Paths = Paths()) {
    guard let path = paths.settings else { return nil }
    self.path = path
  }
}

/// Why an answer could not be added to the settings file.
enum SettingsFileError: Error, Hashable {
  /// The file cannot be read, for this reason.
  case unreadable(String)
  /// The file already has the answer, on this line.
  case alreadySet(line: Int)
  /// The file has these problems, or would have them with the answer.
  case doesNotFit([FileProblem])
  /// The file or its folder cannot be written, for this reason.
  case unwritable(String)
}
