// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// What every key does in every state.
@Suite struct SessionKeyTests {
  /// What comes of a key press.
  enum Effect: Equatable {
    /// The app is asked for something.
    case command(SessionCommand)
    /// The screen changes, nothing else.
    case screen

    static func event(_ event: SessionEvent) -> Effect { .command(.event(event)) }
  }

  /// A state and all keys that do something in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () throws -> SessionScreen
    let effects: [Key: Effect]
    var testDescription: String { name }

    /// The screen, at a moment at which another cramp can come.
    func screen() throws -> SessionScreen {
      var screen = try make()
      if case .relief = screen.machine.state { screen.now = screen.shownNow + .seconds(3) }
      return screen
    }
  }

  /// Every key that there is, as far as keys can be listed.
  static let allKeys: [Key] =
    (" abcdefghijklmnopqrstuvwxyz0123456789+=-?/.".map { Key.character($0) })
    + [
      .enter, .escape, .backspace, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .home,
      .end, .delete, .control("c"), .control("z"), .control("a"),
    ]

  private static let always: [Key: Effect] = [
    "c": .command(.cramp), "q": .screen, .control("c"): .screen, "w": .screen, "?": .screen,
    "i": .screen, .control("z"): .command(.suspend),
  ]
  private static let moves: [Key: Effect] = [
    "n": .event(.next), "p": .event(.back), "r": .event(.restart),
    "+": .event(.extend(.seconds(10))), "=": .event(.extend(.seconds(10))),
  ]
  /// The keys of relief on the left foot: its side, what it came under, and where it is.
  private static let relief: [Key: Effect] = moves.with([
    "s": .command(.side(.right)), "t": .screen, " ": .event(.pause), .enter: .event(.eased),
    "e": .event(.eased),
  ])
  private static let sites: [Key: Effect] = [
    "2": .command(.site(.toes)), "3": .command(.site(.calf)), "4": .command(.site(.hamstring)),
    "5": .command(.site(.quadriceps)), "6": .command(.site(.shin)), "7": .command(.site(.hand)),
    "8": .command(.site(.forearm)), "9": .command(.site(.flank)),
  ]
  private static let facts: [Key: Effect] = Dictionary(
    uniqueKeysWithValues: Condition.told.enumerated().map { index, fact in
      (.digit(index + 1), .event(.note(EpisodeNotes(triggers: [fact]))))
    })
  private static let overlay: [Key: Effect] =
    Dictionary(uniqueKeysWithValues: allKeys.map { ($0, Effect.screen) })
    .with(["c": .command(.cramp), .control("z"): .command(.suspend)])

  private static var cramp: (Double, SessionEvent) {
    get throws { (23, .cramp(try SessionFixtures.cramp)) }
  }
  private static var reliefOnly: SessionPlan {
    get throws { .reliefOnly(try SessionFixtures.relief(side: nil)) }
  }

  static let cases: [Case] = [
    Case(
      name: "ready", make: { try .after([]) },
      effects: always.with([.enter: .event(.start), " ": .event(.start)])),
    Case(
      name: "running", make: { try .after([(0, .start), (23, .timeReached)]) },
      effects: always.with(moves).with([" ": .event(.pause), .enter: .event(.done)])),
    Case(
      name: "running, paced reps", make: { try .after([(0, .start), (75, .timeReached)]) },
      effects: always.with(moves).with([" ": .event(.pause), .enter: .event(.done)])
        .without(["+", "="])),
    Case(
      name: "paused", make: { try .after([(0, .start), (23, .pause)]) },
      effects: always.with(moves).with([" ": .event(.resume), .enter: .event(.resume)])),
    Case(
      name: "paused for missed time",
      make: {
        try .after([
          (0, .start), (23, .timeReached), (99, .missedTime(since: .init(.seconds(23)))),
        ])
      },
      effects: always.with(moves).with([" ": .event(.resume), .enter: .event(.resume)])),
    Case(
      name: "resuming",
      make: { try .after([(0, .start), cramp, (30, .eased), (31, .goOn(.resume))]) },
      effects: always.with([
        " ": .event(.pause), .enter: .event(.done), "n": .event(.done),
      ])),
    Case(
      name: "relief", make: { try .after([(0, .start), cramp]) },
      effects: always.with(relief).with(sites)),
    Case(
      name: "relief, site settled", make: { try .after([(0, .start), cramp, (24, .next)]) },
      effects: always.with(relief)),
    Case(
      name: "relief, an optional step to come",
      make: {
        try .after([(0, .start), (23, .cramp(SessionFixtures.cramp(knowing: []))), (24, .next)])
      },
      effects: always.with(relief).with(["o": .event(.take(3))])),
    Case(
      name: "relief, open-ended step",
      make: { try .after([(0, .start), cramp] + (0..<9).map { _ in (24.0, .next) }) },
      effects: always.with(relief).with(["d": .event(.done)]).without(["+", "="])),
    Case(
      name: "relief, paused", make: { try .after([(0, .start), cramp, (24, .pause)]) },
      effects: always.with(relief).with(sites).with([" ": .event(.resume)])),
    Case(
      name: "relief, paused for missed time that is asked about",
      make: {
        var screen = try SessionScreen.after([
          (0, .start), cramp, (99, .missedTime(since: .init(.seconds(24)))),
        ])
        screen.guide.asksAboutMissedTime = true
        return screen
      },
      effects: always.with(relief).with(sites)
        .with([" ": .event(.resume), "m": .event(.countMissedTime)])),
    Case(
      name: "facts", make: { try after([(0, .start), cramp], keys: ["t"]) },
      effects: always.with(relief).with(facts).with([.enter: .screen, .escape: .screen])),
    Case(
      name: "facts, told last time",
      make: {
        var screen = try after([(0, .start), cramp], keys: ["t"])
        screen.guide.lastTold = [.heat, .fatigue]
        return screen
      },
      effects: always.with(relief).with(facts).with([
        .enter: .screen, .escape: .screen,
        "0": .event(.note(EpisodeNotes(triggers: [.heat, .fatigue]))),
      ])),
    Case(
      name: "choosing", make: { try .after([(0, .start), cramp, (24, .eased)]) },
      effects: choosing(.resume).with([
        "r": .event(.goOn(.restartStep)), "d": .event(.goOn(.coolDown)),
      ])),
    Case(
      name: "choosing, advised",
      make: {
        var screen = try SessionScreen.after([(0, .start), cramp, (24, .eased)])
        screen.guide.recent = often
        return screen
      },
      effects: choosing(.resume).with([
        "r": .event(.goOn(.restartStep)), "d": .event(.goOn(.coolDown)),
        "x": .command(.dismissAdvice),
      ])),
    Case(
      name: "choosing, before the start", make: { try .after([cramp, (24, .eased)]) },
      effects: choosing(.resume).with(["d": .event(.goOn(.coolDown))])),
    Case(
      name: "choosing, relief only",
      make: { try .after([cramp, (24, .eased)], of: reliefOnly) },
      effects: choosing(.end)),
    Case(
      name: "finished", make: { try .after([(0, .start), (23, .end)]) },
      effects: always.without(["i"]).with([
        .enter: .command(.leave), "q": .command(.leave), .control("c"): .command(.leave),
        .escape: .command(.leave),
      ])),
    Case(
      name: "finished, advised",
      make: {
        var screen = try SessionScreen.after([(0, .start), (23, .end)])
        screen.guide.recent = often
        return screen
      },
      effects: always.without(["i"]).with([
        .enter: .command(.leave), "q": .command(.leave), .control("c"): .command(.leave),
        .escape: .command(.leave), "x": .command(.dismissAdvice),
      ])),
    Case(
      name: "asked whether to end",
      make: { try after([(0, .start), (23, .timeReached)], keys: ["q"]) },
      effects: overlay.with(["y": .event(.end)])),
    Case(
      name: "keys", make: { try after([(0, .start), (23, .timeReached)], keys: ["?"]) },
      effects: overlay.without([" ", .left, .right])),
    Case(
      name: "words", make: { try after([(0, .start), (23, .timeReached)], keys: ["i"]) },
      effects: overlay.without([" ", .left, .right])),
    Case(
      name: "warning signs", make: { try after([(0, .start), cramp], keys: ["w"]) },
      // On one page, paging shows the same page again.
      effects: overlay.without([" ", .left, .right])),
    Case(
      name: "warning signs, finished", make: { try after([(0, .start), (9, .end)], keys: ["w"]) },
      effects: overlay.without([" ", .left, .right])),
  ]

  /// At the first question, pain at onset, with nothing answered.
  private static func choosing(_ way: WayOn) -> [Key: Effect] {
    var effects = always.without(["i"]).with([
      .enter: .event(.goOn(way)), .up: .screen, .down: .screen, .tab: .screen,
      .left: .event(.note(EpisodeNotes(painOnset: 10))),
      .right: .event(.note(EpisodeNotes(painOnset: 0))),
    ])
    for digit in 0...9 {
      effects[.character(Character("\(digit)"))] = .event(.note(EpisodeNotes(painOnset: digit)))
    }
    return effects
  }

  private static func after(
    _ events: [(seconds: Double, event: SessionEvent)], keys: [Key]
  ) throws -> SessionScreen {
    var screen = try SessionScreen.after(events)
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  @Test(arguments: cases) func everyKeyDoesWhatTheTableSays(in state: Case) throws {
    let size = Size(columns: 80, rows: 24)
    for key in Self.allKeys {
      var screen = try state.screen()
      let before = screen.draw(size)
      let command = screen.handle(key)
      let changed = screen.draw(size) != before
      let effect: Effect? = command.map { .command($0) } ?? (changed ? .screen : nil)
      #expect(effect == state.effects[key], "\(key)")
    }
  }

  @Test(arguments: cases) func everyHintedKeyDoesSomethingThatTheMachineTakes(
    in state: Case
  ) throws {
    let size = Size(columns: 80, rows: 24)
    let start = try state.screen()
    guard start.overlay == nil || start.overlay == .facts else { return }
    for meaning in start.bindings {
      for (key, _) in meaning.actions {
        var screen = start
        let command = screen.handle(key)
        #expect(
          command != nil || screen.draw(size) != start.draw(size), "\(meaning.hint.key): \(key)")
        if case .event(let event)? = command { try screen.apply(event, at: screen.now) }
      }
    }
  }

  @Test(arguments: [
    ("running", ["c", "space", "n", "q", "?"]), ("paused", ["c", "space", "n", "q", "?"]),
    ("relief", ["e", "n", "c", "q", "?"]), ("relief, paused", ["e", "space", "c", "q", "?"]),
    ("relief, open-ended step", ["e", "d", "c", "q", "?"]),
    ("choosing", ["Enter", "c", "↑↓", "q"]), ("ready", ["Enter", "c", "q", "?"]),
  ])
  func atFortyColumnsTheKeysThatMatterAreHinted(name: String, keys: [String]) throws {
    let screen = try #require(Self.cases.first { $0.name == name }).screen()
    let frame = ScreenFrame(size: Size(columns: 40, rows: 12))
    var buffer = CellBuffer(size: frame.size)

    let shown = frame.drawFooter(KeyMeaning.hints(screen.bindings), into: &buffer)

    #expect(shown.all.map(\.key) == keys)
    for key in keys { #expect(buffer.text(row: frame.hintRow).contains(key)) }
  }

  @Test func capitalsCountAsSmallLetters() throws {
    var screen = try SessionScreen.after([(0, .start)])
    #expect(screen.handle("C") == .cramp)
    #expect(screen.handle("N") == .event(.next))
  }

  @Test func theCrampKeyClosesWhatLiesOverTheScreen() throws {
    for key in ["?", "w", "i", "q"] as [Key] {
      var screen = try Self.after([(0, .start)], keys: [key])
      #expect(screen.handle("c") == .cramp)
      #expect(screen.overlay == nil)
    }
  }

  @Test func theQuestionWhetherToEndGoesWhenTheSessionEndsByItself() throws {
    var screen = try Self.after([(0, .start)], keys: ["q"])
    try screen.apply(.end, at: screen.now)
    #expect(screen.overlay == nil)
    #expect(screen.handle("y") == nil)
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key of a character.
  public init(unicodeScalarLiteral character: Character) { self = .character(character) }
  /// The key of a character.
  public init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}

extension [Key: SessionKeyTests.Effect] {
  func with(_ others: Self) -> Self { merging(others) { $1 } }
  func without(_ keys: [Key]) -> Self { filter { !keys.contains($0.key) } }
}
