// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// The schema of routine files, as check-jsonschema judges files by it.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct SchemaCheckTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let builtIn = folder.appending(path: "../../Routines").standardized
  private static let fixtures = folder.appending(path: "../RoutineFilesTests/Fixtures").standardized

  /// What no schema sees, since it looks at one value and its form alone, each in a fixture of its name.
  private static let unseen: Set<String> = [
    // What a value comes to: how long a time or a text is, what is hidden in it.
    "control-character-escaped", "duration-absurd", "every-too-short", "name-too-long",
    "range-upside-down", "tempo-too-long", "text-too-long", "workout-exercise-range",
    // What all of it comes to, and what stands last.
    "nested-too-deep", "rest-after-the-last", "too-many-affected-sides", "too-many-segments",
    // Which routines there are, and that a file has a name.
    "next-itself", "next-missing", "workout-missing-routine", "workout-wrong-kind",
    // What a reader of YAML does not hand on.
    "directive", "tag",
  ]

  @Test func itTakesEveryFileThatIsRight() throws {
    let checker = try Checker()
    let kinds = try FileManager.default.contentsOfDirectory(atPath: Self.builtIn.path)
      .filter { !$0.hasSuffix(".swift") && $0 != "pictures" }
    let files = kinds.flatMap { Self.files(in: Self.builtIn.appending(path: $0)) }
    let valid = Self.files(in: Self.fixtures.appending(path: "Valid"))

    #expect(files.count > 40 && valid.count > 10)
    #expect(try checker.refused(of: files + valid).isEmpty)
    let pictures = Self.files(in: Self.builtIn.appending(path: "pictures"))
    #expect(pictures.count > 100)
    #expect(try checker.refused(of: pictures, as: "picture").isEmpty)
  }

  @Test func itRefusesWhatIsWrongInForm() throws {
    let files = Self.files(in: Self.fixtures)
    let refused = try Checker().refused(of: files)

    #expect(files.count > 60)
    #expect(Set(files.map(Self.stem)).subtracting(refused.map(Self.stem)) == Self.unseen)
  }

  private static func files(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder.path)/\($0)" }
  }

  private static func stem(_ path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  /// The checker, and the schema as the program prints it.
  private final class Checker {
    private let person: ShellPerson
    private let schema: String

    init() throws {
      person = try ShellPerson()
      schema = try person.limber("routines", "schema")
    }

    /// The files that it refuses.
    ///
    /// - Parameter form: A definition of the schema that they are to fit, if not the whole.
    func refused(of files: [String], as form: String? = nil) throws -> [String] {
      var schema = schema
      if let form {
        let whole = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
        var part = (whole ?? [:]).filter { ["$schema", "definitions"].contains($0.key) }
        part["$ref"] = "#/definitions/\(form)"
        schema = String(decoding: try JSONSerialization.data(withJSONObject: part), as: UTF8.self)
      }
      let path = "\(person.home)/schema.json"
      try Data(schema.utf8).write(to: URL(filePath: path))
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        [
          ProcessInfo.processInfo.environment["LIMBER_SCHEMA_CHECKER"] ?? "check-jsonschema",
          "--output-format", "json", "--schemafile", path,
        ] + files
      process.standardOutput = output
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let verdict = try JSONDecoder().decode(Verdict.self, from: data)
      #expect((verdict.status == "ok") == (process.terminationStatus == 0))
      return ((verdict.errors ?? []) + (verdict.parse_errors ?? [])).map(\.filename)
    }
  }

  private struct Verdict: Decodable {
    let status: String
    let errors: [File]?
    let parse_errors: [File]?

    struct File: Decodable { let filename: String }
  }
}
