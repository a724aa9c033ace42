// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber share`: one log on several devices.
  struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "share", abstract: "Share the log with your other devices through a folder.",
      discussion: """
        The folder is one that something else keeps the same on your devices, such as Syncthing, \
        Nextcloud or rsync. Limber copies records into it and takes in those of other devices: when \
        it opens and closes, never during a session. It opens no connection itself. Anybody who can \
        read the folder can read the records.
        """,
      subcommands: [Begin.self, Now.self, Stop.self], defaultSubcommand: Begin.self)

    /// `limber share FOLDER`.
    struct Begin: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "with", abstract: "Share through a folder from now on.")

      @ParentCommand var limber: Limber

      @Argument(help: "The folder.")
      var folder: String

      @Flag(help: "Begin without asking.")
      var yes = false

      func run() throws {
        try reporting { () throws(Failure) in
          var requested = try RequestedLog(option: limber.database)
          let share = try requested.shareFolder(Paths.absolute(folder))
          for line in ShareText.found(share) { try Output.line(line) }
          guard yes || Question.isConfirmed(ShareText.asks(share.path)) else {
            return try Output.line(ShareText.nothingShared)
          }
          let report = try requested.share(through: share)
          try Output.line(ShareText.line(report))
        }
      }
    }

    /// `limber share now`.
    struct Now: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "now", abstract: "Exchange records at once.")

      @ParentCommand var limber: Limber

      func run() throws {
        try reporting { () throws(Failure) in
          let report = try RequestedLog(option: limber.database).exchangeNow()
          try Output.line(ShareText.line(report))
        }
      }
    }

    /// `limber share stop`.
    struct Stop: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Share no more from this device; the folder stays as it is.")

      @ParentCommand var limber: Limber

      func run() throws {
        try reporting { () throws(Failure) in
          var requested = try RequestedLog(option: limber.database)
          try Output.line(try requested.stopSharing() ? ShareText.stopped : ShareText.notShared)
        }
      }
    }
  }
}
