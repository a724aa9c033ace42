// SPDX-License-Identifier: MIT
import Foundation

/// What the system lets the process keep open at once.
enum OpenFiles {
  /// As many as a session with its log takes, and some to spare. The libraries below stop the program
  /// where they get none, so that it is asked first.
  static let needed = 24

  /// Whether so many more can be opened.
  static var suffice: Bool {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < needed {
      // Nothing else can be opened on every system, whatever lies on its disks.
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return false }
      opened += ends
    }
    return true
  }
}
