// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// Which keys have an effect; all others get a notice.
@Suite struct KnownKeyTests {
  private let context = ScreenContext(today: wednesday)

  @Test func whatIsBoundOrMeantByACapitalIsKnown() {
    let home = HomeScreen(routines: SampleRoutines.home)
    for key in [Key.character("c"), .character("C"), .control("z"), .control("c"), .up, .enter] {
      #expect(home.knows(key, in: context), "\(key)")
    }
    for key in [Key.character("z"), .character("ж"), .character("&"), .delete, .control("x")] {
      #expect(!home.knows(key, in: context), "\(key)")
    }
  }

  @Test func whereTextIsWrittenAndOnPagesEveryKeyIs() {
    var home = HomeScreen(routines: SampleRoutines.home)
    _ = home.handle(.character("/"), in: context)
    #expect(home.knows(.character("ж"), in: context))
    _ = home.handle(.escape, in: context)
    _ = home.handle(.character("?"), in: context)
    #expect(home.knows(.character("ж"), in: context))
    _ = home.handle(.character("ж"), in: context)
    #expect(!home.knows(.character("ж"), in: context))
  }
}
