// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

@testable import Screens

// Shorthands for a screen's own commands, named like the common ones.

extension ScreenCommand where Own == SessionCommand {
  static func event(_ event: SessionEvent) -> Self { .own(.event(event)) }
  static func events(_ events: [SessionEvent]) -> Self { .own(.events(events)) }
  static func site(_ site: CrampSite) -> Self { .own(.site(site)) }
  static func side(_ side: Side?) -> Self { .own(.side(side)) }
  static func warmth(isLeftOut: Bool, taking step: Int?) -> Self {
    .own(.warmth(isLeftOut: isLeftOut, taking: step))
  }
  static var dismissAdvice: Self { .own(.dismissAdvice) }
  static var mute: Self { .own(.mute) }
}

extension ScreenCommand where Own == HomeCommand {
  static func start(_ id: RoutineID) -> Self { .own(.start(id)) }
  static func soreness(_ id: CrampID, _ soreness: Int?) -> Self { .own(.soreness(id, soreness)) }
  static var unfinished: Self { .own(.unfinished) }
  static var history: Self { .own(.history) }
  static var cramps: Self { .own(.cramps) }
  static var dismissAdvice: Self { .own(.dismissAdvice) }
}

extension ScreenCommand where Own == HistoryCommand {
  static func open(_ id: SessionID) -> Self { .own(.open(id)) }
  static func delete(_ id: SessionID) -> Self { .own(.delete(id)) }
  static func restore(_ id: SessionID) -> Self { .own(.restore(id)) }
  static var needMore: Self { .own(.needMore) }
}

extension ScreenCommand where Own == CrampsCommand {
  static func delete(_ id: CrampID) -> Self { .own(.delete(id)) }
  static func restore(_ id: CrampID) -> Self { .own(.restore(id)) }
  static var dismissAdvice: Self { .own(.dismissAdvice) }
}

extension ScreenCommand where Own == SessionDetailCommand {
  static func delete(_ id: SessionID) -> Self { .own(.delete(id)) }
}

extension ScreenCommand where Own == SideCommand {
  static func begin(_ side: Side) -> Self { .own(.begin(side)) }
}

extension ScreenCommand where Own == UnfinishedCommand {
  static func resume(_ id: SessionID) -> Self { .own(.resume(id)) }
  static func finish(_ id: SessionID) -> Self { .own(.finish(id)) }
}

extension ScreenCommand where Own == WelcomeCommand {
  static var start: Self { .own(.start) }
}
