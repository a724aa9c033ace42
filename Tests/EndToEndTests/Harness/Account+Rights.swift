// SPDX-License-Identifier: MIT
import Foundation

// Root may do anything, so a program that runs as root cannot show missing rights.

extension Account {
  /// A command that runs a program without root's privileges.
  static let withoutPrivileges: [String] =
    geteuid() == 0
    ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"] : []

  /// Runs a command of the program without root's privileges.
  func limberWithoutPrivileges(_ arguments: String...) throws -> Finished {
    try Finished.running(
      "/usr/bin/env", Self.withoutPrivileges + [Self.program] + arguments,
      environment: environment, in: home)
  }

  /// Makes everything below the home folder belong to that user.
  func handOver() throws {
    guard geteuid() == 0 else { return }
    let done = try Finished.running(
      "/usr/bin/env", ["chown", "-R", "65534:65534", home], environment: environment, in: home)
    guard done.status == 0 else { throw NeverCame(description: done.errors) }
  }

  /// Changes the rights of a file or folder.
  func setRights(_ rights: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
  }

  /// The rights of a file or folder.
  func rights(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
