// SPDX-License-Identifier: MIT

/// A notification on the person's desktop, by the program that every desktop has for it.
public enum DesktopNotification {
  /// The command that shows it.
  ///
  /// - Parameters:
  ///   - text: What stands below the title, if anything.
  ///   - milliseconds: How long it stands; `nil` for as long as the desktop likes.
  public static func command(
    _ title: String, _ text: String? = nil, for milliseconds: Int? = nil
  ) -> [String] {
    let time = milliseconds.map { ["--expire-time=\($0)"] } ?? []
    return ["notify-send", "--app-name=Limber"] + time + ["--", title] + (text.map { [$0] } ?? [])
  }
}
