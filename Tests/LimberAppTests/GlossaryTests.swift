// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation
import RoutineFiles
import RoutineModel
import SessionEngine
import StrictYAML
import TerminalIO
import Testing

@testable import LimberApp
@testable import SessionLog

// The rule of this file: what a command prints has one term for one thing, that of the glossary.

@Suite struct GlossaryTests {
  /// A second term for something, and the right one.
  static let refused: [(pattern: String, term: String)] = [
    ("episode|attack|spasm", "cramp"), ("came under|come under|circumstance", "trigger"),
    ("\"conditions\"", "trigger or pattern"), ("--under\\b(?! is now)", "--triggers"),
    ("pass(ed)?[- ]on|through the steps", "no answer"), ("recurr(ed|ence)", "came back"),
    ("ended[- ]session|ended the session\\b", "session ended"),
    ("\\b(went|go|goes|going)[- ]on\\b", "continue or resume"),
    ("\\b(take|takes|taken|took) (it |a cramp )?(back|away)", "delete"),
    ("(bring|brings|brought) .{0,20}back", "restore"),
    ("(written|write|writes|wrote) .{0,20}down", "log"), ("points? lower", "pain fell"),
    ("nominal|spentMs|painNow", "length, actual, pain after"), ("segment", "step or part"),
  ]

  private func refuse(_ text: String, _ name: String) throws {
    #expect(!text.isEmpty, "\(name) is empty")
    for (pattern, term) in Self.refused {
      let regex = try Regex(pattern).ignoresCase()
      if let match = text.firstMatch(of: regex) {
        Issue.record("\(name) says '\(text[match.range])' for \(term): \(text)")
      }
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try Output.encoded(value), as: UTF8.self)
  }

  // MARK: Reports

  /// Sessions with every ending of a cramp and of a session.
  private static func sessions() throws -> [SessionDetail] {
    [
      try Samples.session(),
      try Samples.session([(.pause, 6_000), (.resume, 7_000), (.end, 8_000)]),
      try Samples.session([(.next, 6_000), (.back, 7_000), (.restart, 8_000), (.next, 9_000)]),
      try Samples.session([(.missedTime(since: SessionInstant(milliseconds: 5_000)), 99_000)]),
    ]
  }

  @Test func theHistoryHasOneTermForOneThing() throws {
    for detail in try Self.sessions() {
      var list = SessionListText()
      try refuse(list.lines([detail.summary]).joined(separator: "\n"), "history")
      try refuse(try json(SessionReport(detail.summary)), "history --json")
      try refuse(SessionDetailText.lines(detail).joined(separator: "\n"), "show")
      try refuse(try json(SessionDetailReport(detail)), "show --json")
    }
  }

  @Test(arguments: EpisodeOutcome.allCases)
  func crampsHaveOneTermForOneThing(outcome: EpisodeOutcome) throws {
    var record = Samples.cramp()
    record.outcome = outcome
    record.conditions = Condition.allCases
    record.lasted = .seconds(660)
    if outcome != .eased { record.easedIn = nil }
    let records = [record, Samples.byHand(1, .foot, daysAgo: 3)]
    let list = CrampList(
      records, reviews: SiteReview.all(records),
      outlook: CrampOutlook(recent: [record]), now: Samples.moment, thresholds: .standard)

    try refuse(CrampText.line(record), "cramps correct")
    try refuse(CrampListText.lines(list).joined(separator: "\n"), "cramps")
    try refuse(try json(CrampListReport(list)), "cramps --json")
    let story = CrampStory(first: record, entries: Samples.story().entries)
    try refuse(CrampStoryText.lines(story).joined(separator: "\n"), "cramps show")
    try refuse(try json(CrampStoryReport(story)), "cramps show --json")
    let words: Set = ["eased", "no answer", "came back", "session ended"]
    #expect(words.contains(outcome.listText))
    let scripts: Set = ["eased", "not-told", "came-back", "session-ended"]
    #expect(scripts.contains(outcome.reportWord))
  }

  @Test func theRestOfTheReportsHasOneTermForOneThing() throws {
    try refuse(try json(LogCheckReport(LogCheck(), of: "log")), "log check --json")
    try refuse(LogCareText.lines(LogCheck(), of: "log").joined(separator: "\n"), "log check")
    let session = SessionID(rawValue: "00000000000000aa")
    let findings: [LogCheck.Finding] = [
      .damaged("x"), .unreadable("f"), .notInLog("f"), .onlyInLog(session),
      .secondVersion(session, "f"),
    ]
    for finding in findings { try refuse(finding.description, "log check") }
    let settings = LoadedSettings.standard
    try refuse(SettingsText.lines(settings, Paths()).joined(separator: "\n"), "settings")
    try refuse(
      try json(SettingName.allCases.map { SettingReport($0, settings) }), "settings --json")
    let library = RoutineLibrary(timing: .standard)
    let routines = library.routines.filter { !library.isOwn($0.id) }
    try refuse(RoutineListText.lines(routines, library).joined(separator: "\n"), "routines list")
    for routine in routines {
      try refuse(try json(RoutineListReport(routine, library)), "routines list --json")
    }
    try refuse(WarningSignsText.lines(emergencyNumber: nil).joined(separator: " "), "warning-signs")
  }

  // MARK: Answers and refusals

  @Test func whatCommandsAnswerHasOneTermForOneThing() throws {
    let record = Samples.cramp()
    let day = try SinceTime(parsing: "2026-11-22")
    let texts = [
      CommandText.noSession(since: nil), CommandText.noSession(since: day),
      CrampListText.nothing(site: .foot, since: day),
      CrampListText.nothing(site: nil, since: nil), DiaryText.line(record), DiaryText.unchanged,
      DiaryText.isDeletedAlready, DiaryText.isNotDeleted, DiaryText.hasNoNote,
      DiaryText.noteUnchanged, DiaryText.restoring(record),
      DiaryText.noted(record, isCleared: true), DiaryText.noted(record, isCleared: false),
      LogCareText.rebuilt(sessions: 2), LogCareText.asksToErase("x"), LogCareText.erased("x"),
      LogCareText.nothingErased, ShareText.asks("f"), ShareText.line(ShareReport()),
      ShareText.nothingShared, ShareText.stopped, ShareText.notShared,
      BackupText.lines(ExportReport(), "f").joined(), BackupText.writing(1, 2),
      PrintingText.step(1, 2), PrintingText.lines("/f", shown: "~/f").joined(separator: " "),
      BackupText.lines(ImportReport(), isAgain: true).joined(), SessionText.unchanged,
      SoundText.muted, SoundText.heard, SoundText.lostTones, SoundText.lostVoice("x"),
      SoundText.failed("x", "y"), SoundText.line("x", failure: SoundText.noAnswer),
      SoundText.line("x", playedBy: "y"), SoundText.bellLine,
      UsageText.intoNeedsFolder, UsageText.logExists("f"),
      UsageText.noSeed("x"), DemoText.lines("f", sessions: 1, cramps: 2).joined(),
      UsageText.databaseNeedsPath, UsageText.noLimit("x"),
      UsageText.noOption("x", of: "y", nearest: "z"), UsageText.needsValue("x", "y"),
      UsageText.takesNoValue("x", "y"), UsageText.excludeEachOther("x", "y"), UsageText.noSuchShell,
      UsageText.tooMany("x", for: "y"), UsageText.needs("x", "y", example: "z"),
      DiaryText.isLoggedAlready(record),
      UsageText.nothingToCorrect, UsageText.nothingToCorrectOfSession,
      UsageText.crampOfSessionStays, UsageText.clearTakesNoText, UsageText.noteNeedsWords,
      UsageText.noteHasTooManyBytes, UsageText.underIsTriggers, UsageText.nothingDoneYet,
      UsageText.noteIsTooLong(3_000), UsageText.helpedNeedsTried, UsageText.helpedTwice("x"),
      UsageText.noReliefStep("x", site: "calf", nearest: "y", among: []),
      UsageText.noReliefStep("x", site: "calf", nearest: nil, among: ["y"]),
      ExportText.writing(1, 2, "session"), ExportText.line(1, "cramp", in: "f"),
      UsageText.noCommand("x", meant: ["a"]), UsageText.noDay("x"),
      UsageText.toldAndCleared("side"),
      UsageText.notOnPainScale("--soreness"), UsageText.patternIsLogged("a", triggers: "b"),
      UsageText.unknown("x", nearest: nil, among: "a"), UsageText.shownTwice(Samples.moment, "x"),
      UsageText.notOver(began: Samples.moment, lasted: "1 h"),
      UsageText.sessionNotOver(began: Samples.moment, lasted: "1 h"),
      CrampEntryText.logged, CrampEntryText.saved, CrampEntryText.needsOnset,
      CrampEntryText.moment("x", .form), CrampEntryText.duration("x is no time"),
      CrampEntryText.notOver(began: Samples.moment, lasted: .seconds(60)),
    ]
    for text in texts { try refuse(text, "an answer") }
  }

  @Test func whatFailuresSayHasOneTermForOneThing() throws {
    let session = SessionID(rawValue: "00000000000000aa")
    let cramp = CrampID(rawValue: "00000000000000aa.1")
    let reasons: [SessionLogError.Reason] = [
      .noPermission, .readOnly, .diskFull, .locked, .notAFolder, .notAFile, .symbolicLink,
      .danglingLink, .notOwn, .notOwnBeside("f"), .moved, .interrupted, .missing, .exists,
      .deviceFailed, .refused("x"), .other("x"),
    ]
    let errors: [SessionLogError] =
      reasons.flatMap { reason in
        [
          .cannotCreate(path: "l", reason), .cannotOpen(path: "l", reason),
          .cannotRead(path: "l", reason), .cannotWrite(path: "l", reason),
          .cannotImport(path: "l", reason),
          .notABackup(path: "l"),
          .cannotShare("l", .failed(reason)),
        ]
      } + [
        .cannotShare("l", .missing), .cannotShare("l", .unmarked),
        .cannotShare("l", .isOfLog), .cannotShare("l", .holdsLog("l")),
        .cannotShare("l", .busy), .notALog(path: "l"), .earlierLog(path: "l"),
        .newerThanProgram(path: "l"),
        .damaged(path: "l", place: "p"), .noSession(session), .sessionRuns(session),
        .sessionElsewhere(session), .sessionOver(session), .noCramp(cramp),
      ]
    let failures: [Failure] =
      [
        .usage("x."), .tooFewFiles, .noSuchRoutine("a", meant: ["b", "c"]),
        .noSuchFile("f"), .noSuchLog("f"), .noDemoFolder("f", "x"),
        .noSuchSession("last"), .noSuchSession("a"), .ambiguousSession("a", [session, session]),
        .everySessionDeleted, .nothingToErase("a", meant: []), .nothingToErase("a", meant: ["a"]),
        .noDeletedSession("last"), .noDeletedSession("a"), .sessionUnfinished(session),
        .nothingUnfinished, .noSuchCramp("last"), .noSuchCramp("a"), .noDeletedCramp,
        .ambiguousCramp("a", [cramp, cramp]), .unplannable(.missingRoutine("a")),
        .unplannable(.nestedWorkout("a")), .unplannable(.tooManySegments("a")),
        .unplannable(.empty("a")), .lost(SystemFailure(code: ENOSPC)), .output("x"), .noHome,
        .unwritten("f", SystemFailure(code: EEXIST)), .unwritten("f", SystemFailure(code: ENOENT)),
        .unwritten("f", SystemFailure(code: EBUSY)), .unwritten("f", SystemFailure(code: EDQUOT)),
        .unwritten("f", SystemFailure(code: EACCES)),
        .unreadableVariable("HOME"), .terminal(.typeMissing), .terminal(.typeUnusable("x")),
        .terminal(.inputIsNoTerminal), .terminal(.outputIsNoTerminal), .terminal(.inBackground),
        .terminal(.noDescriptor(24)),
      ] + errors.map(Failure.log)
    for failure in failures {
      try refuse(failure.message, "a failure")
      #expect(failure.message.hasPrefix("limber: "))
    }
    let unsaved = UnsavedRecords(session: nil, count: 1, failure: SystemFailure(code: ENOSPC))
    let news: [LogNews] = [
      .rebuilding(done: 1, count: 2), .replacedDamaged(kept: "l"),
      .replacedDamaged(kept: nil), .madeAgain,
      .tookInEarlier(sessions: 1, kept: "l"), .moved, .tookIn,
      .behind(.cannotWrite(path: "l", .locked)), .unsaved([unsaved]),
    ]
    for item in news { try refuse(item.text, "news") }
  }

  @Test func theHelpOfEveryCommandHasOneTermForOneThing() throws {
    var commands: [any ParsableCommand.Type] = [Limber.self]
    var count = 0
    while let command = commands.popLast() {
      count += 1
      commands += command.configuration.subcommands
      let isRoot = command == Limber.self
      let help =
        isRoot ? Limber.helpMessage(columns: 80) : Limber.helpMessage(for: command, columns: 80)
      try refuse(help, "--help of \(command)")
    }
    #expect(count > 20)
  }
}
