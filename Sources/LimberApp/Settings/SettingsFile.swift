// SPDX-License-Identifier: MIT
import RoutineModel
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
    try replace(with: after, isThere: isThere)
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

  /// Puts a whole new file in the place of the old one, or of nothing.
  private func replace(with bytes: [UInt8], isThere: Bool) throws(SettingsFileError) {
    do throws(SystemFault) {
      if !isThere, let folder = Self.folder(of: path) { try Self.makeFolder(folder) }
      let target = isThere ? try Self.resolved(path) : path
      // Whoever may not write to the file has said so for a reason.
      if isThere, access(target, W_OK) != 0 { throw SystemFault() }
      let saving = "\(target).new-\(getpid())"
      do throws(SystemFault) {
        try Self.write(bytes, to: saving, rights: isThere ? try Self.rights(of: target) : 0o600)
        guard rename(saving, target) == 0 else { throw SystemFault() }
      } catch {
        unlink(saving)
        throw error
      }
    } catch { throw .unwritable(error.reason) }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, rights: mode_t
  ) throws(SystemFault) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFault() }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let start = written
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #endif
      }
      if count > 0 { written += count } else if errno != EINTR { throw SystemFault() }
    }
    guard fchmod(descriptor, rights) == 0, fsync(descriptor) == 0 else { throw SystemFault() }
  }

  private static func rights(of path: String) throws(SystemFault) -> mode_t {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemFault() }
    return status.st_mode & 0o7777
  }

  /// Where a path leads, links followed: a link stays one.
  private static func resolved(_ path: String) throws(SystemFault) -> String {
    guard let target = realpath(path, nil) else { throw SystemFault() }
    defer { free(target) }
    return String(cString: target)
  }

  private static func makeFolder(_ path: String) throws(SystemFault) {
    var isMade = mkdir(path, 0o700) == 0
    if !isMade, errno == ENOENT, let parent = folder(of: path) {
      try makeFolder(parent)
      isMade = mkdir(path, 0o700) == 0
    }
    if !isMade, errno == EEXIST { return }
    guard isMade else { throw SystemFault() }
  }

  private static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return nil }
    return String(path[..<slash])
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

/// What the system said of a call that failed.
private struct SystemFault: Error {
  let reason: String

  /// The fault that the system told last.
  init() { reason = String(cString: strerror(errno)) }
}
