// SPDX-License-Identifier: MIT

import BuiltinRoutines
import Foundation
import RoutineModel
import Testing

@testable import RoutineFiles

@Suite final class RoutineCatalogTests {
  private let folder: URL
  private static let squats = "steps:\n  - name: Squat\n    reps: 10\n    tempo: 3s\n"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func load() -> RoutineCatalog { .load(ownFolder: folder.path()) }

  private func problems(_ catalog: RoutineCatalog) -> [RoutineFileProblem] {
    catalog.entries.flatMap { entry -> [RoutineFileProblem] in
      guard case .failure(let error) = entry.result else { return [] }
      return error.problems
    }
  }

  @Test func ownRoutineStandsBesideTheBuiltInOnes() throws {
    try write("deep/er/easy.yaml", "name: Easy\nkind: mobility\n" + Self.squats)
    try write("other.yml", "name: Other\nkind: mobility\n" + Self.squats)
    try write(".hidden.yaml", "nothing")
    try write(".git/hidden.yaml", "nothing")
    try write("notes.txt", "nothing")
    let catalog = load()

    #expect(catalog.entries.count == BuiltinRoutine.all.count + 2)
    #expect(catalog.routine("easy")?.name == "Easy")
    #expect(catalog.entry("easy")?.shadows == false)
    #expect(catalog.entry("other")?.kind == .mobility)
    #expect(problems(catalog).isEmpty)
    #expect(catalog.entries.map(\.id) == catalog.entries.map(\.id).sorted())
  }

  @Test func ownRoutineTakesThePlaceOfABuiltInOne() throws {
    try write("desk-break.yaml", "name: Mine\nkind: mobility\n" + Self.squats)
    let catalog = load()

    #expect(catalog.routine("desk-break")?.name == "Mine")
    #expect(catalog.entry("desk-break")?.shadows == true)
    #expect(catalog.entries.count { $0.id == "desk-break" } == 1)
  }

  @Test func brokenOwnFileLeavesTheBuiltInOneInPlace() throws {
    try write("desk-break.yaml", "name: Mine\nkind: mobility\nsteps: []\n")
    let catalog = load()

    #expect(catalog.routine("desk-break")?.name != "Mine")
    #expect(catalog.entries.count { $0.id == "desk-break" } == 2)
    #expect(catalog.entry("desk-break")?.origin == .builtIn)
    #expect(problems(catalog).map(\.path) == ["steps"])
  }

  @Test func ownFileOfAnotherKindDoesNotTakeABuiltInOnesPlace() throws {
    try write("running-warm-up.yaml", "name: Mine\nkind: mobility\n" + Self.squats)
    let catalog = load()

    #expect(catalog.routine("running-warm-up")?.kind == .warmUp)
    #expect(problems(catalog).map(\.line) == [2])
    #expect(problems(catalog).map(\.column) == [7])
  }

  @Test func workoutMustNameWhatExistsAndFits() throws {
    try write(
      "mine.yaml",
      "name: Mine\nkind: workout\nwarm-up: runing-warm-up\nexercise: broken\ncool-down: desk-break\n"
    )
    try write("broken.yaml", "name: Broken\nkind: exercise\nsteps: []\n")
    let found = problems(load()).filter { $0.file.hasSuffix("mine.yaml") }

    #expect(found.map(\.line) == [3, 4, 5])
    #expect(found.map(\.path) == ["warm-up", "exercise", "cool-down"])
    #expect(
      found.map(\.message) == [
        "there is no routine 'runing-warm-up'; did you mean 'running-warm-up'?",
        "the routine 'broken' has problems of its own; fix its file first",
        "'desk-break' is of kind mobility; name a routine of kind cool-down",
      ])
    #expect(found.first?.description.hasSuffix("warm-up: runing-warm-up\n         ^") == true)
  }

  @Test func workoutsLengthIsThatOfItsPhases() throws {
    try write("squats.yaml", "name: Squats\nkind: exercise\n" + Self.squats)
    try write(
      "mine.yaml", "name: Mine\nkind: workout\nwarm-up: foot-calf-warm-up\nexercise: squats\n")
    try write("timed.yaml", "name: Timed\nkind: workout\nexercise: 30min\n")
    let catalog = load()
    let mine = try #require(catalog.routine("mine"))
    let timed = try #require(catalog.routine("timed"))

    #expect(catalog.length(of: mine.outline).nominal == .seconds(305 + 30))
    #expect(catalog.length(of: timed.outline).nominal == .seconds(1_800))
  }

  @Test func secondFileOfAnIdIsAProblem() throws {
    try write("a/easy.yaml", "name: First\nkind: mobility\n" + Self.squats)
    try write("b/easy.yml", "name: Second\nkind: mobility\n" + Self.squats)
    let catalog = load()

    #expect(catalog.routine("easy")?.name == "First")
    #expect(problems(catalog).count == 1)
    #expect(problems(catalog).first?.file.hasSuffix("b/easy.yml") == true)
  }

  @Test(arguments: ["Easy.yaml", "easy_run.yaml", "easy--run.yaml", "-easy.yaml", "läuft.yaml"])
  func fileNameMustBeAnId(name: String) throws {
    try write(name, "name: Easy\nkind: mobility\n" + Self.squats)
    let found = problems(load())

    #expect(found.count == 1)
    #expect(found.first?.message.contains("is not a valid id") == true)
  }

  @Test(arguments: ["evening.YAML", "evening.YML", "evening.Yaml", "evening.yMl"])
  func theEndingIsReadInAnyCase(name: String) throws {
    try write(name, "name: Evening\nkind: mobility\n" + Self.squats)
    let catalog = load()

    #expect(catalog.routine("evening")?.name == "Evening")
    #expect(problems(catalog).isEmpty)
  }

  @Test func twoFilesThatDifferInTheCaseOfTheirEndingAreOneId() throws {
    try write("evening.yaml", "name: Evening\nkind: mobility\n" + Self.squats)
    try write("evening.YAML", "name: Evening\nkind: mobility\n" + Self.squats)

    #expect(problems(load()).map(\.message).map { $0.contains("is taken by") } == [true])
  }

  @Test(arguments: [
    "evening.yaml.txt", "evening.yml.txt", "evening.yaml.TXT", "evening.YAML.txt",
    "evening.yaml.rtf", "evening.yml.docx", "evening.yaml.download", "evening.yaml.",
    "evening.yaml.pages",
  ])
  func whatAnEditorPutAnEndingBehindIsListedWithWhatToDo(name: String) throws {
    try write(name, "name: Evening\nkind: mobility\n" + Self.squats)
    let catalog = load()
    let right = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    let message =
      "not read because of its ending; save it as plain text, and rename it to '\(right)'"

    #expect(catalog.routine("evening") == nil)
    #expect(catalog.entries.contains { $0.id == "evening" })
    #expect(problems(catalog).map(\.message) == [message])
    #expect(catalog.unread.map(\.message) == [message])
    let check = catalog.check(files: [folder.appending(path: name).path()])
    #expect(check.flatMap(\.problems).map(\.message) == [message])
  }

  @Test(arguments: ["evening", "evening.txt", "evening.TXT"])
  func aRoutineWithoutItsEndingIsListedWithWhatToDo(name: String) throws {
    try write(name, "name: Evening\nkind: mobility\n" + Self.squats)

    #expect(
      problems(load()).map(\.message) == [
        "not read because its name does not end in .yaml; rename it to 'evening.yaml'"
      ])
  }

  @Test func aFileOfAnotherProgramIsListedWithWhatToDo() throws {
    try write("timer.json", "{}")

    #expect(problems(load()).map { $0.message.contains("'limber routines import'") } == [true])
  }

  @Test func otherFilesAreLeftAlone() throws {
    for name in [
      "notes.txt", "read.me", "evening.yaml.bak", "evening.yaml~", "plan.docx", "txt", ".txt",
      "README",
    ] {
      try write(name, "nothing")
    }

    #expect(problems(load()).isEmpty)
  }

  @Test func theNextRoutineHasToBeThere() throws {
    let text = "name: Week 1\nkind: exercise\nnext: wek-2\n" + Self.squats
    try write("week-1.yaml", text)
    try write("week-2.yaml", "name: Week 2\nkind: mobility\n" + Self.squats)

    #expect(
      problems(load()).map(\.message) == [
        "there is no routine 'wek-2'; did you mean 'week-2'?"
      ])
    try write("week-1.yaml", text.replacing("wek", with: "week"))
    #expect(problems(load()).isEmpty)
    #expect(load().outline("week-1")?.next == "week-2")
  }

  @Test func whatIsCutIsWarnedOfAndStillRead() throws {
    try write("knie.yaml", "name: Knie #3\nkind: mobility\n" + Self.squats)
    let catalog = load()

    #expect(catalog.routine("knie")?.name == "Knie")
    #expect(catalog.warnings.map(\.line) == [1])
    let checks = catalog.check(files: [folder.appending(path: "knie.yaml").path()])
    #expect(checks.flatMap(\.problems).isEmpty)
    #expect(checks.flatMap(\.warnings).count == 1)
  }

  @Test func symbolicLinksInACircleAreFollowedOnce() throws {
    try write("in/easy.yaml", "name: Easy\nkind: mobility\n" + Self.squats)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "in/loop"), withDestinationURL: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "gone.yaml").path(), withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "self.yaml").path(), withDestinationPath: "self.yaml")
    let catalog = load()

    #expect(catalog.routine("easy") != nil)
    #expect(problems(catalog).count == 2)
  }

  @Test func whatIsNoFileIsAProblemAndNotWaitedFor() throws {
    try #require(mkfifo(folder.appending(path: "pipe.yaml").path(), 0o600) == 0)
    let large = "name: a\n" + String(repeating: "#", count: 1 << 20)
    try write("large.yaml", large)

    #expect(
      problems(load()).map(\.message) == [
        "larger than 1 MiB, which no routine needs; is it the right file?",
        "not a file with text; give the path of a routine file",
      ])
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsSaidAndTheRestIsRead() throws {
      try write("easy.yaml", "name: Easy\nkind: mobility\n" + Self.squats)
      let start = Array("\(folder.path())/l".utf8CString.dropLast()) + [CChar(bitPattern: 0xE4)]
      for ending in ["uft.yaml", "uft.txt"] {
        let file = creat(start + Array(ending.utf8CString), 0o600)
        try #require(close(file) == 0)
      }
      try #require(mkdir(start + [0], 0o700) == 0)
      let catalog = load()

      #expect(catalog.routine("easy") != nil)
      #expect(problems(catalog) == catalog.unread)
      #expect(
        catalog.unread.map { String($0.file.split(separator: "/").last ?? "") } == [
          "l\u{FFFD}", "l\u{FFFD}uft.yaml",
        ])
      #expect(
        catalog.unread.allSatisfy {
          $0.message == "the name is not UTF-8, so it is not read; rename it"
        })
    }
  #endif

  @Test func whereTheFilesAreTooManyItIsSaidFromWhichOnTheyAreNotRead() throws {
    try write("notes.txt", "")
    for number in 0...OwnRoutineFolder.mostFiles {
      try write("r\(10_000 + number).yaml", "name: Easy\nkind: mobility\n" + Self.squats)
    }
    let catalog = load()

    #expect(catalog.routine("r10999") != nil)
    #expect(catalog.routine("r11000") == nil)
    #expect(catalog.unread.map { $0.file.hasSuffix("/r11000.yaml") } == [true])
    #expect(
      catalog.unread.first?.message.hasPrefix("neither this file nor what comes after it is read")
        == true)
  }

  @Test func missingFolderIsNoProblem() {
    let catalog = RoutineCatalog.load(ownFolder: folder.appending(path: "none").path())
    #expect(catalog.entries.count == BuiltinRoutine.all.count)
  }

  @Test func nearIdIsFound() {
    let catalog = RoutineCatalog.load(ownFolder: nil)
    #expect(catalog.nearest(to: "runing") == "running")
    #expect(catalog.nearest(to: "something-else-entirely") == nil)
  }

  @Test func checkSeesTheCatalogAndTheOtherFiles() throws {
    try write("one.yaml", "name: One\nkind: workout\nwarm-up: running-warm-up\nexercise: two\n")
    try write("two.yaml", "name: Two\nkind: exercise\n" + Self.squats)
    try write("three.yaml", "name: Three\nkind: workout\nexercise: four\n")
    let files = ["one", "two", "three", "none"].map { folder.appending(path: "\($0).yaml").path() }
    let checks = RoutineCatalog.load(ownFolder: nil).check(files: files)

    #expect(checks.map(\.file) == files)
    #expect(checks.map(\.problems.count) == [0, 0, 1, 1])
    #expect(checks.map(\.isMissing) == [false, false, false, true])
    #expect(checks[2].problems.first?.line == 3)
  }
}
