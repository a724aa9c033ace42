// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import Testing

@testable import LimberApp

/// Editing routines, without a real editor or terminal.
@Suite struct RoutineEditingTests {
  private static let good =
    "name: Evening feet\nkind: mobility\nsteps:\n  - name: A\n    hold: 9s\n"
  private static let bad = good.replacing("9s", with: "nine")

  /// A person with a home folder, the successive texts of their editor, and their answers.
  private final class Writer {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "limber-editing-\(UUID().uuidString)")
    var writes: [(inout String) -> Void] = []
    var answers: [Character?] = []
    private(set) var commands: [[String]] = []
    private(set) var told: [String] = []

    deinit { try? FileManager.default.removeItem(at: home) }

    var paths: Paths { Paths(environment: ["HOME": home.path]) }

    func editing(
      with editor: String = "vi", canAnswer: Bool = true, failure: String? = nil
    ) throws -> RoutineEditing {
      let editor = try #require(Editor(environment: ["EDITOR": editor]) { _ in false })
      return RoutineEditing(
        paths: paths,
        person: .init(
          editor: editor, canAnswer: canAnswer,
          run: { command in
            self.commands.append(command)
            if let path = command.last, !self.writes.isEmpty {
              var text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
              self.writes.removeFirst()(&text)
              try? Data(text.utf8).write(to: URL(filePath: path))
            }
            return failure
          },
          tell: { self.told += $0 },
          ask: { _ in self.answers.isEmpty ? nil : self.answers.removeFirst() }))
    }

    func file(_ name: String) -> String? {
      try? String(contentsOf: home.appending(path: ".config/limber/\(name)"), encoding: .utf8)
    }

    func put(_ text: String, to name: String) throws {
      let url = home.appending(path: ".config/limber/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    var drafts: [String] {
      (try? FileManager.default.contentsOfDirectory(
        atPath: home.appending(path: ".config/limber/drafts").path)) ?? []
    }
  }

  private let writer = Writer()

  @Test func whatAFileBeginsWithIsRight() throws {
    for id in [nil, "evening-feet", "5-minutes"] as [RoutineID?] {
      try writer.put(DraftText.schema + DraftText.routine(id), to: "drafts/a.yaml")
      let path = writer.home.appending(path: ".config/limber/drafts/a.yaml").path
      let check = RoutineLibrary(paths: writer.paths).catalog.check(draft: path, as: id ?? "a")
      #expect(check.problems.isEmpty && check.warnings.isEmpty)
      let name = id.map { $0.rawValue == "5-minutes" ? "5 minutes" : "Evening feet" }
      #expect(check.routine?.name == name ?? "My routine")
    }
  }

  @Test func aNewRoutineIsNamedByItsName() throws {
    writer.writes = [{ $0 = Self.good }, { $0 = Self.good }]
    var editing = try writer.editing()

    let path = try #require(writer.paths.ownRoutines)
    #expect(try editing.new(nil) == .saved("evening-feet", "\(path)/evening-feet.yaml"))
    #expect(try editing.new(nil) == .saved("evening-feet-2", "\(path)/evening-feet-2.yaml"))
    #expect(writer.file("routines/evening-feet.yaml") == Self.good)
    #expect(writer.file("routine.schema.json")?.contains("draft-07") == true)
    #expect(writer.drafts.isEmpty)
    #expect(writer.told.isEmpty)
  }

  @Test func whatIsNotChangedIsNoRoutine() throws {
    var editing = try writer.editing()
    #expect(try editing.new("feet") == .unchanged(EditingText.unchanged))
    #expect(try editing.edit("running") == .unchanged(EditingText.unchanged))
    var unknown = try writer.editing(with: "mine")
    #expect(try unknown.edit("running") == .unchanged(EditingText.unchanged(by: "mine")))
    #expect(writer.file("routines/running.yaml") == nil)
    #expect(writer.drafts.isEmpty)
  }

  @Test func aBuiltInRoutineBecomesAnOwnOneThatIsTheSameButForTheChange() throws {
    writer.writes = [{ $0 = $0.replacing("exercise: open", with: "exercise: 30min") }]
    var editing = try writer.editing()
    let before = try editing.library.routine("running")

    let outcome = try editing.edit("running")

    guard case .saved("running", _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    var after = try editing.library.routine("running")
    #expect(editing.library.isOwn("running") && after != before)
    after.content = before.content
    #expect(after == before)
    #expect(writer.file("routines/running.yaml")?.hasPrefix(DraftText.schema) == true)
  }

  @Test func mistakesAreShownAndMendedAtTheirLine() throws {
    writer.writes = [{ $0 = Self.bad }, { $0 = Self.good }]
    writer.answers = ["e"]
    var editing = try writer.editing()

    let outcome = try editing.new("feet")

    let draft = "\(writer.home.path)/.config/limber/drafts/feet.yaml"
    #expect(outcome == .saved("feet", "\(writer.home.path)/.config/limber/routines/feet.yaml"))
    #expect(writer.commands == [["vi", draft], ["vi", "+5", draft]])
    #expect(writer.told.first?.hasPrefix("\(draft):5:11: error: step 1 'A', hold: 'nine'") == true)
    #expect(writer.told.last == EditingText.choices)
  }

  @Test(arguments: [("s", "Knee"), ("e", "Knee #3"), (nil, nil)] as [(Character?, String?)])
  func aTextThatMayBeCutIsAskedAbout(answer: Character?, name: String?) throws {
    let cut = Self.good.replacing("Evening feet", with: "Knee #3")
    writer.writes = [{ $0 = cut }, { $0 = cut.replacing("Knee #3", with: "'Knee #3'") }]
    writer.answers = [answer]
    var editing = try writer.editing()

    let outcome = try editing.new("knee")

    #expect(writer.told.count == 2)
    #expect(writer.told.first?.contains("so the text ends before it") == true)
    #expect(writer.told.last == EditingText.choicesAfterDoubts)
    #expect(editing.library.usable("knee")?.name == name)
    guard answer != nil else { return #expect(writer.file("drafts/knee.yaml") == cut) }
    #expect(outcome == .saved("knee", "\(writer.home.path)/.config/limber/routines/knee.yaml"))
    #expect(writer.commands.contains { $0.contains("+1") } == (answer == "e"))
  }

  @Test(arguments: ["k", nil] as [Character?])
  func aDraftThatIsKeptIsGoneOnWith(answer: Character?) throws {
    try writer.put(Self.good, to: "routines/feet.yaml")
    writer.writes = [{ $0 = Self.bad }, { $0 = $0.replacing("nine", with: "8s") }]
    writer.answers = [answer]
    var editing = try writer.editing()

    let draft = "\(writer.home.path)/.config/limber/drafts/feet.yaml"
    #expect(try editing.edit("feet") == .kept(draft, "feet"))
    #expect(writer.file("routines/feet.yaml") == Self.good)
    #expect(writer.file("drafts/feet.yaml") == Self.bad)

    guard case .saved = try editing.edit("feet") else {
      Issue.record("not saved")
      return
    }
    #expect(writer.told.contains(EditingText.goingOn))
    #expect(writer.file("routines/feet.yaml") == Self.good.replacing("9s", with: "8s"))
    #expect(writer.drafts.isEmpty)
  }

  @Test func aDraftOfNoRoutineIsFoundByEdit() throws {
    writer.writes = [{ $0 = Self.bad }, { $0 = Self.good }]
    writer.answers = ["k"]
    var editing = try writer.editing()
    guard case .kept = try editing.new("feet") else {
      Issue.record("not kept")
      return
    }
    guard case .saved("feet", _) = try editing.edit("feet") else {
      Issue.record("not saved")
      return
    }
  }

  @Test func aDraftThatIsDiscardedLeavesEverythingAsItWas() throws {
    try writer.put(Self.bad, to: "routines/feet.yaml")
    writer.writes = [{ $0 = Self.bad + "x: y\n" }]
    writer.answers = ["d"]
    var editing = try writer.editing()

    #expect(try editing.edit("feet") == .discarded)
    #expect(writer.file("routines/feet.yaml") == Self.bad)
    #expect(writer.drafts.isEmpty)
  }

  @Test func aDraftOlderThanItsRoutineIsAskedAbout() throws {
    try writer.put(Self.bad, to: "drafts/feet.yaml")
    try writer.put(Self.good, to: "routines/feet.yaml")
    let draft = writer.home.appending(path: ".config/limber/drafts/feet.yaml").path
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: draft)
    writer.answers = ["d"]
    writer.writes = [{ $0 += "# seen\n" }]
    var editing = try writer.editing()

    guard case .saved = try editing.edit("feet") else {
      Issue.record("not saved")
      return
    }
    #expect(writer.told == [EditingText.outdated])
    #expect(writer.file("routines/feet.yaml") == Self.good + "# seen\n")
  }

  @Test func aFileThatChangedMeanwhileIsNotReplaced() throws {
    try writer.put(Self.good, to: "routines/feet.yaml")
    let other = Self.good + "# by somebody else\n"
    writer.writes = [
      { [writer] in
        $0 += "# by me\n"
        try? writer.put(other, to: "routines/feet.yaml")
      }
    ]
    var editing = try writer.editing()

    #expect {
      _ = try editing.edit("feet")
    } throws: { error in
      if case .changedMeanwhile? = error as? Failure { true } else { false }
    }
    #expect(writer.file("routines/feet.yaml") == other)
    #expect(writer.file("drafts/feet.yaml") == Self.good + "# by me\n")
  }

  @Test func anEditorThatDoesNotWaitIsWaitedForAndToldOfItsOption() throws {
    writer.answers = ["\r"]
    var editing = try writer.editing(with: "code -n")

    #expect(try editing.new("feet") == .unchanged(EditingText.unchanged))
    #expect(writer.told.contains { $0.contains("--wait") && $0.contains("EDITOR='code --wait'") })

    writer.answers = ["d", nil]
    #expect(try editing.new("feet") == .discarded)
    guard case .kept = try editing.new("feet") else {
      Issue.record("not kept")
      return
    }
    #expect(writer.drafts == ["feet.yaml"])
  }

  @Test func anEditorThatFailsKeepsWhatItWrote() throws {
    var editing = try writer.editing(failure: "exit status 1")
    #expect(throws: Failure.self) { try editing.new("feet") }
    #expect(writer.drafts.isEmpty)

    writer.writes = [{ $0 = Self.good }]
    #expect(throws: Failure.self) { try editing.new("feet") }
    #expect(writer.file("drafts/feet.yaml") == Self.good)
  }

  @Test func whereNobodyCanBeAskedMistakesEndIt() throws {
    writer.writes = [{ $0 = Self.bad }]
    var editing = try writer.editing(canAnswer: false)
    #expect {
      _ = try editing.new("feet")
    } throws: { error in
      if case .badRoutine(let problems)? = error as? Failure { problems.count == 1 } else { false }
    }
    #expect(writer.file("drafts/feet.yaml") == Self.bad)
  }

  /// The name would make an id that is cut, too.
  @Test func whereNobodyCanBeAskedWhatMayBeCutStaysADraft() throws {
    let cut = Self.good.replacing("Evening feet", with: "Knee #3")
    writer.writes = [{ $0 = cut }]
    var editing = try writer.editing(canAnswer: false)
    #expect {
      _ = try editing.new(nil)
    } throws: { error in
      if case .badRoutine(let problems)? = error as? Failure {
        problems.map(\.path) == ["name"]
      } else {
        false
      }
    }
    #expect(writer.drafts == ["new_routine.yaml"])
    #expect(writer.file("routines/knee.yaml") == nil)
  }

  @Test(arguments: ["running", "Feet", "a b", ""])
  func anIDThatIsTakenOrNoneIsRefused(id: String) throws {
    var editing = try writer.editing()
    #expect(throws: Failure.self) { try editing.new(RoutineID(id)) }
    #expect(writer.commands.isEmpty)
  }

  @Test func aCopyIsTheSameToTheByte() throws {
    try writer.put(Self.good + "# mine\n", to: "routines/feet.yaml")
    let library = RoutineLibrary(paths: writer.paths)
    let sources = RoutineSources(library: library, paths: writer.paths)

    let path = try sources.duplicate("feet", as: "feet-two")
    #expect(path.hasSuffix("/routines/feet-two.yaml"))
    #expect(writer.file("routines/feet-two.yaml") == Self.good + "# mine\n")
    #expect(throws: Failure.self) { try sources.duplicate("feet", as: "running") }
    #expect(throws: Failure.self) { try sources.duplicate("nonesuch", as: "other") }
    _ = try sources.duplicate("foot-cramp", as: "my-foot")
    let after = RoutineLibrary(paths: writer.paths)
    #expect(after.sites(relievedBy: "my-foot") == [.foot])
    #expect(after.sites(relievedBy: "feet-two").isEmpty)
  }
}
