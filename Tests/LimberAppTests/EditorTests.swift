// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct EditorTests {
  @Test(arguments: [
    (["VISUAL": "code --wait", "EDITOR": "vi"], ["code", "--wait"], "VISUAL"),
    (["VISUAL": "", "EDITOR": "vi"], ["vi"], "EDITOR"),
    (["VISUAL": "  ", "EDITOR": " emacs  -nw "], ["emacs", "-nw"], "EDITOR"),
    (["EDITOR": "'/opt/my editor/ed' -f"], ["/opt/my editor/ed", "-f"], "EDITOR"),
    (["EDITOR": "''"], ["nano"], nil),
    ([:], ["nano"], nil),
  ])
  func theEditorIsTheOneThatIsSet(
    environment: [String: String], words: [String], variable: String?
  ) throws {
    let editor = try #require(Editor(environment: environment) { $0 == "nano" || $0 == "vi" })
    #expect(editor.words == words)
    #expect(editor.variable == variable)
  }

  @Test func whereNothingIsSetOneIsTakenThatIsThere() {
    #expect(Editor(environment: [:]) { _ in true }?.words == ["editor"])
    #expect(Editor(environment: [:]) { $0 == "vi" }?.words == ["vi"])
    #expect(Editor(environment: [:]) { _ in false } == nil)
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), (" a\tb ", ["a", "b"]), ("a 'b c' d", ["a", "b c", "d"]),
    (#"a "b 'c' \" \\ \n""#, ["a", #"b 'c' " \ \n"#]), (#"a\ b c"#, ["a b", "c"]),
    ("a '' b", ["a", "", "b"]), ("a'b'\"c\"", ["abc"]), ("a 'b c", ["a", "b c"]), ("a\\", ["a\\"]),
    ("", []), ("\"\" a", []),
  ])
  func wordsAreSplitAsAShellSplitsThem(line: String, words: [String]) {
    #expect(Editor.words(of: line) == words)
  }

  @Test(arguments: [
    ("vi", ["vi", "+7", "a.yaml"]), ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "a.yaml"]),
    ("code --wait", ["code", "--wait", "a.yaml"]), ("mine", ["mine", "a.yaml"]),
  ])
  func aLineIsGivenToEditorsThatAreKnownToTakeIt(editor: String, command: [String]) throws {
    let editor = try #require(Editor(environment: ["EDITOR": editor]) { _ in false })
    #expect(editor.command(for: "a.yaml", line: 7) == command)
    #expect(editor.command(for: "a.yaml", line: nil) == command.filter { $0 != "+7" })
  }

  @Test(arguments: [
    ("code", "--wait"), ("code --wait", nil), ("/usr/bin/code -n -w", nil), ("gvim", "--nofork"),
    ("gvim -f", nil), ("kate", "--block"), ("vim", nil), ("mine", nil),
  ])
  func anEditorOfAWindowIsKnownByTheOptionItLacks(line: String, option: String?) throws {
    let editor = try #require(Editor(environment: ["EDITOR": line]) { _ in false })
    #expect(editor.missingWait == option)
    #expect(editor.isUnknown == (line == "mine"))
  }
}
