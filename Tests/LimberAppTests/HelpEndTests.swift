// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import LimberApp

@Suite struct HelpEndTests {
  @Test(arguments: ListedCommand.all, [".1", ".1.gz"])
  func theManPageIsNamedWhereItIsInstalled(command: ListedCommand, ending: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("limber-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = command.testDescription.split(separator: " ").joined(separator: "-")
    let path = CommandPath(command.words)

    #expect(!HelpEnd(of: path, pages: folder.path).text.contains("'man "))
    #expect(!HelpEnd(of: path, pages: nil).text.contains("'man "))
    try Data().write(to: folder.appendingPathComponent(page + ending))
    let text = HelpEnd(of: path, pages: folder.path).text
    #expect(text.hasSuffix("The manual: 'man \(page)'."))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 77 })
  }

  @Test(arguments: ["Help.", "Help.\n", "Help.\n\n"])
  func itStandsApart(help: String) {
    let end = HelpEnd(of: CommandPath(["start"]), pages: nil)
    #expect(end.added(to: help) == "Help.\n\n\(end.text)")
  }
}
