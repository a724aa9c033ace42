// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What lies over a screen, one thing at a time. Time runs on beneath it, and the cramp key works in it.
/// Pages count from 0 and wrap around.
package enum Modal: Hashable, Sendable {
  /// All keys of the screen.
  case keys(page: Int)
  /// The warning signs.
  case warningSigns(page: Int)
  /// The words in full of what the person is led through. They follow the segment: the next one's words
  /// begin with their first page.
  case words(page: Int, of: SegmentPlace)
  /// The picture of what the person is led through, as large as it gets. It follows the segment.
  case picture(of: SegmentPlace)
  /// The triggers of the cramp under way, in a row in which one switches them on and off. All keys but
  /// those of the row mean what they mean without it.
  case triggers
  /// What the person is asked before something is ended or deleted.
  case question

  /// Whether no key means what it means without it.
  var takesAllKeys: Bool { self != .triggers }

  /// Whether it covers the body.
  package var isPage: Bool {
    switch self {
    case .keys, .warningSigns, .words, .picture: true
    case .triggers, .question: false
    }
  }

  /// The same, turned to another page; `nil` if the key turns no page.
  func turned(by key: Key) -> Modal? {
    let step: Int
    switch key {
    case .right, .character(" "), .pageDown: step = 1
    case .left, .pageUp: step = -1
    default: return nil
    }
    switch self {
    case .keys(let page): return .keys(page: page + step)
    case .warningSigns(let page): return .warningSigns(page: page + step)
    case .words(let page, let place): return .words(page: page + step, of: place)
    case .picture, .triggers, .question: return nil
    }
  }
}
