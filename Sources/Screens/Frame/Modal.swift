// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// What covers a screen; only one at a time, and it takes all keys. Time continues below, and the
/// cramp key works. Pages count from 0 and wrap around.
package enum Modal: Hashable, Sendable {
  /// All keys of the screen.
  case keys(page: Int)
  /// The warning signs; pages count from where they begin.
  case warningSigns(page: Int, from: WarningSigns.Start = .top)
  /// The current step's words in full. They follow the segment: the next one starts on its first
  /// page.
  case words(page: Int, of: SegmentPlace)
  /// The current step's picture, as large as possible. It follows the segment.
  case picture(of: SegmentPlace)
  /// The question before something is ended or deleted.
  case question

  /// Whether it covers the body.
  package var isPage: Bool {
    switch self {
    case .keys, .warningSigns, .words, .picture: true
    case .question: false
    }
  }

  /// The same on another page; `nil` if the key turns no page.
  func turned(by key: Key) -> Modal? {
    let step: Int
    switch key {
    case .right, .character(" "), .pageDown: step = 1
    case .left, .pageUp: step = -1
    default: return nil
    }
    switch self {
    case .keys(let page): return .keys(page: page + step)
    case .warningSigns(let page, let start): return .warningSigns(page: page + step, from: start)
    case .words(let page, let place): return .words(page: page + step, of: place)
    case .picture, .question: return nil
    }
  }
}
