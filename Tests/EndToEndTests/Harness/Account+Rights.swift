// SPDX-License-Identifier: MIT
import Foundation

// To root nothing is refused, and so a program that runs as root finds out about no rights.

extension Account {
  /// What runs a program as somebody who is refused what they have no right to.
  static let withoutPrivileges: [String] =
    geteuid() == 0
    ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"] : []

  /// Runs a command of the program as such a person.
  func limberWithoutPrivileges(_ arguments: String...) throws -> Finished {
    try Finished.running(
      "/usr/bin/env", Self.withoutPrivileges + [Self.program] + arguments,
      environment: environment, in: home)
  }

  /// Hands everything below the home folder to them.
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
