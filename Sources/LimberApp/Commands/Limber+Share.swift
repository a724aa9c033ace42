// SPDX-License-Identifier: MIT
import ArgumentParser
import SessionLog

extension Limber {
  /// `limber share`: one log on several devices.
  struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
      "share", "Share the log with your other devices through a folder.",
      examples: [
        "limber share ~/Sync/limber", "limber share", "limber share now", "limber share stop",
      ],
      more: """
        The folder is one that another program keeps in sync on your devices, such as Syncthing, \
        Nextcloud or rsync. Limber copies records into it and imports those of other devices: when \
        it opens and closes, never during a session. It opens no connection itself. Anybody who can \
        read the folder can read the records.
        """,
      subcommands: [Begin.self, Now.self, Stop.self], defaultSubcommand: Begin.self)

    @OptionGroup var logOption: LogOption

    /// `limber share FOLDER`.
    struct Begin: ParsableCommand {
      static let configuration = CommandConfiguration(
        "with", "Share through a folder from now on.", examples: ["limber share ~/Sync/limber"])

      @Argument(
        help: "The folder; without one, shows the one in use.", completion: .directory)
      var folder: String?

      @OptionGroup var options: ShareOptions

      @OptionGroup var logOption: LogOption

      func validate() throws {
        // With an option before it, the parser takes a subcommand for a folder.
        if let folder, Share.configuration.subcommands.contains(where: { $0.name == folder }) {
          throw ValidationError(UsageText.comesFirst(folder, in: "limber share"))
        }
      }

      func run() throws {
        try reporting { () throws(Failure) in
          var requested = try RequestedLog(option: logOption.database)
          guard let folder else {
            let used = try requested.device.share.map { path throws(Failure) in
              try requested.shareFolder(path)
            }
            for line in ShareText.state(used) { try Output.line(line) }
            return
          }
          let share = try requested.shareFolder(Paths.absolute(folder))
          for line in ShareText.found(share) { try Output.line(line) }
          guard options.yes || Question.isConfirmed(ShareText.asks(share.path)) else {
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
        "now", "Exchange records at once.", examples: ["limber share now"])

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          let report = try RequestedLog(option: logOption.database).exchangeNow()
          try Output.line(ShareText.line(report))
        }
      }
    }

    /// `limber share stop`.
    struct Stop: ParsableCommand {
      static let configuration = CommandConfiguration(
        "stop", "Stop sharing from this device; the folder stays as it is.",
        examples: ["limber share stop"])

      @OptionGroup var logOption: LogOption

      func run() throws {
        try reporting { () throws(Failure) in
          var requested = try RequestedLog(option: logOption.database)
          try Output.line(try requested.stopSharing() ? ShareText.stopped : ShareText.notShared)
        }
      }
    }
  }
}

/// How sharing begins.
struct ShareOptions: ParsableArguments {
  @Flag(help: "Begin without asking.")
  var yes = false
}
