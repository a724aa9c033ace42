// SPDX-License-Identifier: MIT
import Foundation

/// The frozen logs of released versions.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static func file(_ name: String) -> URL { folder.appending(path: name) }
}
