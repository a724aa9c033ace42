// SPDX-License-Identifier: MIT

extension Duration {
  /// How long something that comes up by itself has to be shown to count as read: longer than a
  /// key may be withheld as a possible repeat.
  package static let shortestReading = Duration.milliseconds(320)
}
