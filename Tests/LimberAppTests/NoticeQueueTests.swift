// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

/// Notices about the log stay until they can have been read.
struct NoticeQueueTests {
  private var notices = NoticeQueue()

  @Test mutating func aLineGoesWithAKeyOnceItWasThereForFiveSeconds() {
    notices.say("replaced", .event, at: .seconds(10))
    notices.letGo(at: .seconds(60))
    #expect(notices.line == "replaced", "it was not on the screen yet")
    notices.note(isShown: true, at: .seconds(60))
    notices.letGo(at: .seconds(64))
    #expect(notices.line == "replaced")

    // The key has caused a redraw.
    notices.note(isShown: true, at: .seconds(64))
    notices.letGo(at: .seconds(65))

    #expect(notices.line == nil)
  }

  @Test mutating func whileItIsCoveredItsTimeDoesNotCount() {
    notices.say("replaced", .event, at: .seconds(10))
    notices.note(isShown: true, at: .seconds(10))
    notices.note(isShown: false, at: .seconds(13))
    notices.note(isShown: true, at: .seconds(90))
    notices.letGo(at: .seconds(91))
    #expect(notices.line == "replaced")

    notices.note(isShown: true, at: .seconds(91))
    notices.letGo(at: .seconds(92))

    #expect(notices.line == nil)
  }

  @Test mutating func linesStandOneAfterTheOther() {
    notices.say("replaced", .event, at: .zero)
    notices.say("taken in", .relief, at: .zero)
    notices.say("replaced", .event, at: .zero)
    #expect(notices.line == "replaced")

    notices.note(isShown: true, at: .zero)
    notices.letGo(at: .seconds(5))
    #expect(notices.line == "taken in")
    notices.letGo(at: .seconds(50))
    #expect(notices.line == "taken in", "it was not on the screen yet")

    notices.note(isShown: true, at: .seconds(50))
    notices.letGo(at: .seconds(55))
    #expect(notices.line == nil)
  }

  @Test mutating func anAnswerIsSeenAtOnceAndTheLineBeforeItGoesOnStanding() {
    notices.say("replaced", .event, at: .zero)
    notices.note(isShown: true, at: .zero)
    notices.say("no such session", .answer, at: .seconds(4))
    notices.say("no such cramp", .answer, at: .seconds(4))
    #expect(notices.line == "no such cramp")

    notices.note(isShown: true, at: .seconds(4))
    notices.letGo(at: .seconds(9))
    #expect(notices.line == "replaced")

    notices.note(isShown: true, at: .seconds(9))
    notices.letGo(at: .seconds(10))
    #expect(notices.line == nil, "it was there for four seconds before")
  }

  @Test mutating func anAnswerGoesByItselfAfterFiveSecondsOnTheScreen() {
    notices.say("replaced", .event, at: .zero)
    notices.say("no such key", .answer, at: .zero)
    #expect(notices.goesAt == nil, "it is not on the screen yet")
    notices.note(isShown: true, at: .seconds(1))
    notices.note(isShown: false, at: .seconds(3))
    notices.expire(at: .seconds(60))
    #expect(notices.line == "no such key")

    notices.note(isShown: true, at: .seconds(60))
    #expect(notices.goesAt == .seconds(63))
    notices.expire(at: .milliseconds(62_999))
    #expect(notices.line == "no such key")
    notices.expire(at: .seconds(63))
    #expect(notices.line == "replaced")

    notices.note(isShown: true, at: .seconds(63))
    #expect(notices.goesAt == nil, "what has become of the log waits for a key")
  }

  @Test mutating func aLineThatDoesNotHoldAnyMoreIsWithdrawn() {
    notices.say("no such key", .answer, at: .zero)
    notices.note(isShown: true, at: .zero)
    notices.withdraw("another", at: .seconds(1))
    #expect(notices.line == "no such key")
    notices.withdraw("no such key", at: .seconds(1))
    #expect(notices.line == nil)
    #expect(notices.goesAt == nil)
  }

  @Test mutating func anAnswerGoesOnceSomethingElseWasDone() {
    notices.say("replaced", .event, at: .zero)
    notices.say("it runs", .answer, at: .zero)
    notices.endAnswers(at: .seconds(1))

    #expect(notices.line == "replaced")
  }

  @Test mutating func anObstacleGoesOnceItHasPassed() {
    notices.say("held", .obstacle, at: .zero)
    notices.say("replaced", .event, at: .zero)
    notices.say("taken in", .relief, at: .seconds(1))
    #expect(notices.line == "replaced")

    notices.note(isShown: true, at: .seconds(1))
    notices.letGo(at: .seconds(6))

    #expect(notices.line == "taken in")
  }

  @Test mutating func aRemarkWaitsForWhateverElseThereIsToSay() {
    notices.say("only the bell rings", .remark, at: .zero)
    notices.say("the log is made again", .event, at: .seconds(1))
    notices.say("no program speaks", .remark, at: .seconds(1))

    #expect(notices.line == "the log is made again")
    #expect(notices.unread == ["the log is made again"])
    notices.note(isShown: true, at: .seconds(1))
    notices.letGo(at: .seconds(7))
    #expect(notices.line == "only the bell rings")
  }
}
