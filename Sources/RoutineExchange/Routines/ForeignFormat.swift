// SPDX-License-Identifier: MIT

/// The file format of another program.
package enum ForeignFormat: String, CaseIterable, Sendable {
  /// JSON of Just Another Workout Timer.
  case jawt
  /// The LiftMark Workout Format, which is Markdown.
  case liftMark = "liftmark"
  /// The exercises of Workrave, in XML.
  case workrave

  /// Its name.
  package var name: String {
    switch self {
    case .jawt: "Just Another Workout Timer"
    case .liftMark: "LiftMark"
    case .workrave: "Workrave"
    }
  }

  /// Detects the format from the first character: only JSON begins with a bracket, only XML with
  /// `<`.
  init(of content: some Collection<UInt8>) {
    let start =
      content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content.dropFirst(0)
    let spaces: [UInt8] = [0x09, 0x0A, 0x0D, 0x20]
    self =
      switch start.first(where: { !spaces.contains($0) }) {
      case UInt8(ascii: "{"), UInt8(ascii: "["): .jawt
      case UInt8(ascii: "<"): .workrave
      default: .liftMark
      }
  }
}
