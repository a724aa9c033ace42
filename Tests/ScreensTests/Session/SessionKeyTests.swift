// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// The effect of every key in every state.
@Suite struct SessionKeyTests {
  /// The effect of a key.
  enum Effect: Equatable {
    /// A command to the app.
    case command(ScreenCommand<SessionCommand>)
    /// A change of the screen only.
    case screen

    static func event(_ event: SessionEvent) -> Effect { .command(.event(event)) }
  }

  /// A state and all keys with an effect in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () throws -> ShownSession
    let effects: [Key: Effect]
    var testDescription: String { name }

    /// The screen, at a moment when another cramp can begin.
    func screen() throws -> ShownSession {
      var screen = try make()
      if case .relief = screen.machine.state { screen.now = screen.shownNow + .seconds(3) }
      return screen
    }
  }

  /// Every key, as far as keys can be listed.
  static let allKeys: [Key] =
    (" abcdefghijklmnopqrstuvwxyzN0123456789+=-?/.".map { Key.character($0) })
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
  /// In a workout with another phase ahead.
  private static let phases: [Key: Effect] = ["N": .event(.nextPhase)]
  /// The keys of relief on the left foot: its side, its triggers, and where it is.
  private static let relief: [Key: Effect] = moves.with([
    "s": .command(.side(.right)), "t": .screen, " ": .event(.pause), .enter: .event(.done),
    "e": .event(.eased),
  ])
  private static let sites: [Key: Effect] = [
    "2": .command(.site(.toes)), "3": .command(.site(.calf)), "4": .command(.site(.hamstring)),
    "5": .command(.site(.quadriceps)), "6": .command(.site(.shin)), "7": .command(.site(.hand)),
    "8": .command(.site(.forearm)), "9": .command(.site(.flank)),
  ]
  /// The last trigger, signs of a clot, ends relief.
  private static let triggers: [Key: Effect] = Dictionary(
    uniqueKeysWithValues: Condition.told.enumerated().map { index, trigger in
      let note = SessionEvent.note(EpisodeNotes(triggers: [trigger]))
      return (
        .digit(index + 1),
        trigger == .suspectedClot ? .command(.events([note, .leaveRelief])) : .event(note)
      )
    })
  /// If there is only one page, these show it again.
  private static let paging: [Key] = [" ", .left, .right, .pageUp, .pageDown]
  private static let overlay: [Key: Effect] =
    Dictionary(uniqueKeysWithValues: allKeys.map { ($0, Effect.screen) })
    .with(["c": .command(.cramp), .control("z"): .command(.suspend)])
  /// The keys of all questions after relief, clot aside.
  private static let asked = always.without(["i"]).with(["p": .event(.back)])

  private static var cramp: (Double, SessionEvent) {
    get throws { (23, .cramp(try SessionFixtures.cramp)) }
  }
  /// A cramp without facts from the log, before an answer on warmth.
  private static var withheld: (Double, SessionEvent) {
    get throws { (23, .cramp(try SessionFixtures.cramp(knowing: [], isWarmthWithheld: true))) }
  }
  /// Past the first step of relief.
  private static let pastFirst: [(Double, SessionEvent)] = [(24, .next), (24, .next)]
  private static var reliefOnly: SessionPlan {
    get throws { .reliefOnly(try SessionFixtures.relief(side: nil)) }
  }

  static let cases: [Case] = [
    Case(
      name: "ready", make: { try .after([]) },
      effects: always.with([.enter: .event(.start), " ": .event(.start)])),
    Case(
      name: "running", make: { try .after([(0, .start), (23, .timeReached)]) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done)])),
    Case(
      name: "running, paced reps", make: { try .after([(0, .start), (75, .timeReached)]) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done)]).without(["+", "="])),
    Case(
      name: "running, own exercise just begun", make: { try ownExercise(for: 1.999) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done)]).without(["+", "=", "n"])),
    Case(
      name: "running, own exercise for two seconds", make: { try ownExercise(for: 2) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done)]).without(["+", "="])),
    Case(
      name: "running, last phase",
      make: { try .after([(0, .start), (1, .nextPhase), (2, .nextPhase), (10, .timeReached)]) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done)])),
    Case(
      name: "running, a cramp not told",
      make: {
        try .after([
          (0, .start), cramp, (30, .leaveRelief), (31, .continue(.resume)), (40, .timeReached),
        ])
      },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.pause), .enter: .event(.done), "e": .event(.eased)])),
    Case(
      name: "paused", make: { try .after([(0, .start), (23, .pause)]) },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.resume), .enter: .event(.resume)])),
    Case(
      name: "paused, a cramp not told",
      make: {
        try .after([
          (0, .start), cramp, (30, .leaveRelief), (31, .continue(.resume)), (40, .pause),
        ])
      },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.resume), .enter: .event(.resume), "e": .event(.eased)])),
    Case(
      name: "paused for missed time",
      make: {
        try .after([
          (0, .start), (23, .timeReached), (99, .missedTime(since: .init(.seconds(23)))),
        ])
      },
      effects: always.with(moves).with(phases)
        .with([" ": .event(.resume), .enter: .event(.resume)])),
    Case(
      name: "resuming",
      make: { try .after([(0, .start), cramp, (30, .eased), (31, .continue(.resume))]) },
      effects: always.with([
        " ": .event(.pause), .enter: .event(.done), "n": .event(.done),
      ])),
    Case(
      name: "resuming, a cramp not told",
      make: { try .after([(0, .start), cramp, (30, .leaveRelief), (31, .continue(.resume))]) },
      effects: always.with([
        " ": .event(.pause), .enter: .event(.done), "n": .event(.done), "e": .event(.eased),
      ])),
    Case(
      name: "relief, taking hold", make: { try .after([(0, .start), cramp]) },
      effects: always.with(relief).with(sites).with([" ": .event(.done)])),
    Case(
      name: "relief", make: { try .after([(0, .start), cramp, (30, .timeReached)]) },
      effects: always.with(relief).with(sites)),
    Case(
      name: "relief, site settled", make: { try .after([(0, .start), cramp] + pastFirst) },
      effects: always.with(relief)),
    Case(
      name: "relief, an optional step to come",
      make: {
        try .after([(0, .start), (23, .cramp(SessionFixtures.cramp(knowing: [])))] + pastFirst)
      },
      effects: always.with(relief).with(["o": .event(.take(9))])),
    Case(
      name: "relief, first step before warmth that is asked about",
      make: {
        var screen = try ShownSession.after([(0, .start), withheld, (30, .timeReached)])
        screen.guide.withheldSteps = SessionFixtures.warmthSteps
        return screen
      },
      effects: always.with(relief).with(sites).with(["o": .event(.take(9))])),
    Case(
      name: "relief, warmth asked about",
      make: {
        var screen = try ShownSession.after([(0, .start), withheld] + pastFirst)
        screen.guide.withheldSteps = SessionFixtures.warmthSteps
        return screen
      },
      effects: always.with(relief).with([
        "y": .command(.warmth(isLeftOut: true, taking: nil)),
        "f": .command(.warmth(isLeftOut: false, taking: 4)), "o": .event(.take(9)),
      ])),
    Case(
      name: "relief, warmth behind",
      make: {
        var screen = try ShownSession.after(
          [(0, .start), withheld] + pastFirst + [(24, .next), (24, .next)])
        screen.guide.withheldSteps = SessionFixtures.warmthSteps
        return screen
      },
      effects: always.with(relief).with(["o": .event(.take(9))])),
    Case(
      name: "relief, open-ended step",
      make: {
        try .after(
          [(0, .start), cramp] + (0..<10).map { _ in (24.0, .next) } + [(26, .timeReached)])
      },
      effects: always.with(relief).without(["+", "="])),
    Case(
      name: "relief, paused",
      make: { try .after([(0, .start), cramp, (24, .pause)]) },
      effects: always.with(relief).with(sites)
        .with([" ": .event(.resume), .enter: .event(.resume)])),
    Case(
      name: "relief, paused for missed time that is asked about",
      make: {
        var screen = try ShownSession.after([
          (0, .start), cramp, (99, .missedTime(since: .init(.seconds(24)))),
        ])
        screen.guide.asksAboutMissedTime = true
        return screen
      },
      effects: always.with(relief).with(sites)
        .with([
          " ": .event(.resume), .enter: .event(.resume), "m": .event(.countMissedTime),
        ])),
    Case(
      name: "aftercare",
      make: {
        try .after([(0, .start), cramp, (29, .eased), (30, .aftercare), (37, .timeReached)])
      },
      effects: always.with(relief)),
    Case(
      name: "triggers",
      make: { try after([(0, .start), cramp, (30, .timeReached)], keys: ["t"]) },
      effects: always.with(relief).with(triggers).with([.enter: .screen, .escape: .screen])),
    Case(
      name: "triggers, told last time",
      make: {
        var screen = try after([(0, .start), cramp, (29, .timeReached)], keys: ["t"])
        screen.guide.lastTold = [.heat, .fatigue]
        return screen
      },
      effects: always.with(relief).with(triggers).with([
        .enter: .screen, .escape: .screen,
        "0": .event(.note(EpisodeNotes(triggers: [.heat, .fatigue]))),
      ])),
    Case(
      name: "clot", make: { try .after([(0, .start), cramp] + clotSigns) },
      effects: [
        "q": .screen, .control("c"): .screen, "w": .screen, "?": .screen,
        "t": .command(.events([.note(EpisodeNotes()), .back])),
        .control("z"): .command(.suspend),
      ]),
    Case(
      name: "still cramping", make: { try unanswered(for: 0.32) },
      effects: asked.with([
        .enter: .event(.again), "y": .event(.again), "c": .event(.again), "e": .event(.eased),
        "n": .screen,
      ])),
    Case(
      name: "aftercare offered", make: { try .after([(0, .start), cramp, (29, .eased)]) },
      effects: asked.with([.enter: .event(.aftercare), "n": .screen])),
    Case(
      name: "choosing", make: { try after([(0, .start), cramp, (29, .eased)], keys: ["n"]) },
      effects: choosing(.resume).with([
        "r": .event(.continue(.restartStep)), "d": .event(.continue(.coolDown)),
      ])),
    Case(
      name: "choosing, not told",
      make: {
        var screen = try unanswered(for: 1)
        _ = screen.handle("n")
        return screen
      },
      effects: choosing(.coolDown).with([
        "r": .event(.continue(.restartStep)), "d": .event(.continue(.coolDown)),
        "e": .event(.eased),
      ])),
    Case(
      name: "choosing, advised",
      make: {
        var screen = try after([(0, .start), cramp, (29, .eased)], keys: ["n"])
        screen.guide.recent = often
        return screen
      },
      effects: choosing(.resume).with([
        "r": .event(.continue(.restartStep)), "d": .event(.continue(.coolDown)),
        "x": .command(.dismissAdvice),
      ])),
    Case(
      name: "choosing, before the start", make: { try after([cramp, (29, .eased)], keys: ["n"]) },
      effects: choosing(.resume).with(["d": .event(.continue(.coolDown))])),
    Case(
      name: "choosing, relief only",
      make: {
        var screen = try ShownSession.after([cramp, (29, .eased)], of: reliefOnly)
        _ = screen.handle("n")
        return screen
      },
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
        var screen = try ShownSession.after([(0, .start), (23, .end)])
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
      effects: overlay.with(["y": .event(.end), .control("c"): .event(.end)])),
    Case(
      name: "keys", make: { try after([(0, .start), (23, .timeReached)], keys: ["?"]) },
      effects: overlay.without(paging)),
    Case(
      name: "words", make: { try after([(0, .start), (23, .timeReached)], keys: ["i"]) },
      effects: overlay.without(paging)),
    Case(
      name: "warning signs", make: { try after([(0, .start), cramp], keys: ["w"]) },
      effects: overlay.without(paging)),
    Case(
      name: "warning signs, finished", make: { try after([(0, .start), (9, .end)], keys: ["w"]) },
      effects: overlay.without(paging)),
  ]

  /// Signs of a clot, reported in relief.
  private static let clotSigns: [(Double, SessionEvent)] = [
    (29, .note(EpisodeNotes(triggers: [.suspectedClot]))), (29, .leaveRelief),
  ]

  /// The question whether it has eased, this many seconds after it appeared.
  private static func unanswered(for seconds: Double) throws -> ShownSession {
    try .after([(0, .start), cramp, (29, .leaveRelief), (29 + seconds, .timeReached)])
  }

  /// The workout's own exercise, this many seconds after it began.
  private static func ownExercise(for seconds: Double) throws -> ShownSession {
    try .after([(0, .start), (1, .nextPhase), (6, .timeReached), (6 + seconds, .timeReached)])
  }

  /// At the first question, pain at onset, with no answers.
  private static func choosing(_ way: Continuation) -> [Key: Effect] {
    var effects = asked.with([
      .enter: .event(.continue(way)), .up: .screen, .down: .screen, .tab: .screen,
      .left: .event(.note(EpisodeNotes(painOnset: 10))),
      .right: .event(.note(EpisodeNotes(painOnset: 0))),
    ])
    effects["a"] = .event(.note(EpisodeNotes(painOnset: 10)))
    for digit in 0...9 {
      effects[.character(Character("\(digit)"))] = .event(.note(EpisodeNotes(painOnset: digit)))
    }
    return effects
  }

  private static func after(
    _ events: [(seconds: Double, event: SessionEvent)], keys: [Key]
  ) throws -> ShownSession {
    var screen = try ShownSession.after(events)
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
      // A capital without its own meaning acts as the small letter.
      // So does `-`, as the 6 below it on a French keyboard.
      let letter: [Key: Key] = ["N": "n", "-": "6"]
      let expected = state.effects[key] ?? letter[key].flatMap { state.effects[$0] }
      #expect(effect == expected, "\(key)")
    }
  }

  @Test(arguments: cases) func everyHintedKeyDoesSomethingThatTheMachineTakes(
    in state: Case
  ) throws {
    let size = Size(columns: 80, rows: 24)
    let start = try state.screen()
    guard start.modal == nil else { return }
    for meaning in start.bindings {
      for (key, _) in meaning.actions {
        var screen = start
        let command = screen.handle(key)
        #expect(
          command != nil || screen.draw(size) != start.draw(size), "\(meaning.hint.key): \(key)")
        switch command {
        // The program says that there is none.
        case .own(.event(.nextPhase)) where !meaning.isHinted,
          .own(.event(.previousPhase)) where !meaning.isHinted:
          break
        case .own(.event(let event)): try screen.apply(event, at: screen.now)
        case .own(.events(let events)):
          for event in events { try screen.apply(event, at: screen.now) }
        case .own(.warmth(_, let step?)): try screen.apply(.take(step), at: screen.now)
        default: break
        }
      }
    }
  }

  @Test(arguments: [
    ("running", ["c", "space", "n", "q", "?"]), ("paused", ["c", "space", "n", "q"]),
    ("relief", ["e", "n", "w", "?"]), ("relief, paused", ["e", "n", "space", "?"]),
    ("relief, open-ended step", ["e", "n", "Enter", "?"]), ("clot", ["q", "w", "t", "?"]),
    ("choosing", ["Enter", "c", "w", "?"]), ("ready", ["Enter", "c", "q", "?"]),
  ])
  func atFortyColumnsTheKeysThatMatterAreHinted(name: String, keys: [String]) throws {
    let screen = try #require(Self.cases.first { $0.name == name }).screen()
    let frame = ScreenFrame(size: Size(columns: 40, rows: 12))
    var buffer = CellBuffer(size: frame.size)

    let shown = frame.drawFooter(KeyBinding.hints(screen.bindings), into: &buffer)

    #expect(shown.all.map(\.key) == keys)
    for key in keys { #expect(buffer.text(row: frame.hintRow).contains(key)) }
  }

  @Test func capitalsCountAsSmallLetters() throws {
    var screen = try ShownSession.after([(0, .start)])
    #expect(screen.handle("C") == .cramp)
    #expect(screen.handle("R") == .event(.restart))
    // A capital with its own meaning keeps it, even where there is no such phase.
    #expect(screen.handle("P") == .event(.previousPhase))
    #expect(screen.handle("N") == .event(.nextPhase))
    for _ in 0..<2 { try screen.apply(.nextPhase, at: screen.now) }
    #expect(screen.handle("N") == .event(.nextPhase))
    // In relief, it is caps lock.
    let plan = try SessionFixtures.relief(of: .calf)
    screen = try ShownSession.after([(0, .cramp(Cramp(site: .calf, side: nil, relief: plan)))])
    #expect(screen.handle("N") == .event(.next))
  }

  @Test func nextEndsNoSessionInTheFirstSecondsOfTheLastStep() throws {
    var screen = try ShownSession.after([(0, .start)])
    while screen.machine.run.index < screen.machine.plan.segments.count - 1 {
      try screen.apply(.next, at: screen.now)
    }
    #expect(screen.handle("n") == nil && screen.screen.knows("n", in: screen.context))
    screen.now = screen.now + .milliseconds(1_999)
    #expect(screen.handle("n") == nil)
    screen.now = screen.now + .milliseconds(1)
    #expect(screen.handle("n") == .event(.next))
  }

  @Test func withoutPhasesTheKeysOfPhasesAreNotThoseOfSteps() throws {
    let plan = try SessionFixtures.relief(of: .calf)
    var screen = Shown(SessionScreen(machine: SessionMachine(plan)))
    try screen.apply(.start, at: .start)
    #expect(screen.handle("N") == .event(.nextPhase))
    #expect(screen.handle("P") == .event(.previousPhase))
  }

  @Test func theQuestionWhetherToEndGoesWhenTheSessionEndsByItself() throws {
    var screen = try Self.after([(0, .start)], keys: ["q"])
    try screen.apply(.end, at: screen.now)
    #expect(screen.modal == nil)
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
