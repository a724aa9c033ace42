// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// One session in full: where the time went, and what happened when.
package struct SessionDetailScreen: Screen {
  package var modal: Modal?
  /// The session.
  package let session: SessionSummary
  let items: [TimelineItem]
  /// The selected item's index; 0 if there is none.
  private(set) var selection = 0

  /// Makes the screen of a session.
  package init(detail: SessionDetail) {
    session = detail.summary
    items = SessionTimeline(detail).items
  }

  package mutating func perform(
    _ action: ListMove, in context: ScreenContext
  ) -> ScreenCommand<SessionDetailCommand>? {
    selection = action.entry(from: selection, count: items.count)
    return nil
  }

  package mutating func confirm() -> ScreenCommand<SessionDetailCommand>? {
    .own(.delete(session.id))
  }
}
