// SPDX-License-Identifier: MIT
import ArgumentParser
import Foundation

/// What the help of a command ends with: where to go on from there.
struct HelpEnd {
  let path: CommandPath
  /// The folder of the man pages that came with the program, or `nil` where none did.
  let pages: String?

  /// The end of a command's help.
  ///
  /// - Parameters:
  ///   - path: The way to the command.
  ///   - pages: The folder of man pages; if left out, the one beside the program's.
  init(of path: CommandPath, pages: String? = HelpEnd.installedPages) {
    (self.path, self.pages) = (path, pages)
  }

  /// The words; nobody is sent to a page that is not there.
  var text: String {
    let name = path.name.replacing(" ", with: "-")
    let exists = [".1.gz", ".1"].contains { ending in
      pages.map { FileManager.default.fileExists(atPath: "\($0)/\(name)\(ending)") } ?? false
    }
    return UsageText.helpEnd(
      isOfProgram: path.commands.count == 1, page: exists ? name : nil)
  }

  /// The help that the parser writes, and below it the words.
  func added(to help: String) -> String {
    var whole = help
    while whole.last == "\n" { whole.removeLast() }
    return "\(whole)\n\n\(text)"
  }

  /// Where a package puts the pages, seen from the program.
  private static var installedPages: String? {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    guard let program, program.hasPrefix("/") else { return nil }
    let prefix = URL(fileURLWithPath: program).deletingLastPathComponent()
      .deletingLastPathComponent()
    return "\(prefix.path)/share/man/man1"
  }
}
