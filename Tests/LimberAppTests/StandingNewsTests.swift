// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

/// Lines about the log stand until they can have been read.
struct StandingNewsTests {
  private var news = StandingNews()

  @Test mutating func aLineGoesWithAKeyOnceItWasThereForFiveSeconds() {
    news.say("replaced", .event, at: .seconds(10))
    news.letGo(at: .seconds(60))
    #expect(news.line == "replaced", "it was not on the screen yet")
    news.note(isShown: true, at: .seconds(60))
    news.letGo(at: .seconds(64))
    #expect(news.line == "replaced")

    // The key has had the screen drawn anew.
    news.note(isShown: true, at: .seconds(64))
    news.letGo(at: .seconds(65))

    #expect(news.line == nil)
  }

  @Test mutating func whileItIsCoveredItsTimeDoesNotCount() {
    news.say("replaced", .event, at: .seconds(10))
    news.note(isShown: true, at: .seconds(10))
    news.note(isShown: false, at: .seconds(13))
    news.note(isShown: true, at: .seconds(90))
    news.letGo(at: .seconds(91))
    #expect(news.line == "replaced")

    news.note(isShown: true, at: .seconds(91))
    news.letGo(at: .seconds(92))

    #expect(news.line == nil)
  }

  @Test mutating func linesStandOneAfterTheOther() {
    news.say("replaced", .event, at: .zero)
    news.say("taken in", .relief, at: .zero)
    news.say("replaced", .event, at: .zero)
    #expect(news.line == "replaced")

    news.note(isShown: true, at: .zero)
    news.letGo(at: .seconds(5))
    #expect(news.line == "taken in")
    news.letGo(at: .seconds(50))
    #expect(news.line == "taken in", "it was not on the screen yet")

    news.note(isShown: true, at: .seconds(50))
    news.letGo(at: .seconds(55))
    #expect(news.line == nil)
  }

  @Test mutating func anAnswerIsSeenAtOnceAndTheLineBeforeItGoesOnStanding() {
    news.say("replaced", .event, at: .zero)
    news.note(isShown: true, at: .zero)
    news.say("no such session", .answer, at: .seconds(4))
    news.say("no such cramp", .answer, at: .seconds(4))
    #expect(news.line == "no such cramp")

    news.note(isShown: true, at: .seconds(4))
    news.letGo(at: .seconds(9))
    #expect(news.line == "replaced")

    news.note(isShown: true, at: .seconds(9))
    news.letGo(at: .seconds(10))
    #expect(news.line == nil, "it was there for four seconds before")
  }

  @Test mutating func anAnswerGoesOnceSomethingElseWasDone() {
    news.say("replaced", .event, at: .zero)
    news.say("it runs", .answer, at: .zero)
    news.endAnswers(at: .seconds(1))

    #expect(news.line == "replaced")
  }

  @Test mutating func anObstacleGoesOnceItHasPassed() {
    news.say("held", .obstacle, at: .zero)
    news.say("replaced", .event, at: .zero)
    news.say("taken in", .relief, at: .seconds(1))
    #expect(news.line == "replaced")

    news.note(isShown: true, at: .seconds(1))
    news.letGo(at: .seconds(6))

    #expect(news.line == "taken in")
  }
}
