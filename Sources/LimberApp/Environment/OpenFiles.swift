// SPDX-License-Identifier: MIT
import Foundation

/// The system's limit on open files.
enum OpenFiles {
  /// What a session with its log needs, and a few more. Checked first, because libraries crash the
  /// program without descriptors.
  static let needed = 24

  /// Whether that many more can be opened.
  static var suffice: Bool {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < needed {
      // A pipe works on every system, whatever is on its disks.
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return false }
      opened += ends
    }
    return true
  }
}
