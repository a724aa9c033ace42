// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// The schema of routine files, as check-jsonschema applies it.
@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct SchemaCheckTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let builtIn = folder.appending(path: "../../Routines").standardized
  private static let fixtures = folder.appending(path: "../RoutineFilesTests/Fixtures").standardized

  /// Fixtures with problems that no schema can find, since it checks only the form of single
  /// values.
  private static let unseen: Set<String> = [
    // The value behind the text: a time or a text's length, hidden characters.
    "control-character-escaped", "duration-absurd", "every-too-short", "name-too-long",
    "range-upside-down", "tempo-too-long", "text-too-long", "workout-exercise-range",
    // The file as a whole, and its end.
    "nested-too-deep", "rest-after-the-last", "too-many-affected-sides", "too-many-segments",
    // The existing routines, and the file's name.
    "next-itself", "next-missing", "workout-missing-routine", "workout-wrong-kind",
    // YAML details that parsers drop.
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

    /// The files that it rejects.
    ///
    /// - Parameter form: A definition in the schema to check against, if not the whole.
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
