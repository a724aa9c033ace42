// SPDX-License-Identifier: MIT
import Cues
import Foundation

extension DesktopNotification {
  /// How long the program that shows it may take.
  private static let limit = Duration.seconds(5)

  /// Shows it.
  ///
  /// - Throws: `Failure.reminder` if that cannot be done.
  static func show(_ title: String, _ text: String, paths: Paths) throws(Failure) {
    var environment = paths.environment
    // From a crontab a program is not told where the desktop is.
    let bus = "/run/user/\(geteuid())/bus"
    if environment["DBUS_SESSION_BUS_ADDRESS"] == nil, access(bus, F_OK) == 0 {
      environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=\(bus)"
    }
    let reason = BriefProgram.run(
      command(title, text), environment: environment, within: limit)
    if let reason {
      throw .reminder(.notification(reason))
    }
  }
}
