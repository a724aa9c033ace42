// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: a folder has a file that stays locked while the program runs, and gets its
// recognisable name only once that is locked. So whoever finds it unlocked knows that its program
// is gone, however it ended.

/// A temporary folder that is removed with the program.
final class DemoFolder {
  let path: String
  private let lock: Int32

  /// Makes one, private to the owner, and removes those of killed programs.
  ///
  /// - Parameter parent: The folder for temporary files.
  /// - Throws: `Failure.noDemoFolder`.
  init(in parent: String = DemoFolder.parent()) throws(Failure) {
    Self.tidy(parent)
    // Six characters for `mkdtemp` to choose.
    let drawn = String(repeating: "X", count: 6)
    var template = Array("\(parent)/\(Self.prefix)\(drawn)".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .noDemoFolder(parent, String(cString: strerror(errno)))
    }
    path = String(cString: made)
    let unnamed = "\(path)/\(Self.lockName)-new"
    lock = open(unnamed, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 {
      rename(unnamed, "\(path)/\(Self.lockName)")
    }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// Removes it with its contents.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// The system's folder for temporary files.
  static func parent(
    of environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  private static let prefix = "limber-demo-"
  private static let lockName = "lock"

  /// Removes the folders of programs that no longer run.
  private static func tidy(_ parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == geteuid()
      else { continue }
      let lock = open("\(path)/\(lockName)", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
