// What a panel sees of the application while a frame is drawn: everything, and nothing that it could change. What it wants
// done it puts into the queue (command.h).
//
//   void draw_x(const Context& app, Commands& queue, const ui::Rect& rect) {
//     if (ui::button({…})) queue.put(SelectTag{.tag = id});
//   }
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/ui/ui.h"
#include "web/view/article_view.h"
#include "web/view/backups.h"
#include "web/view/command.h"
#include "web/view/kept_file.h"
#include "web/view/reading.h"
#include "web/view/splitters.h"
#include "web/view/workspace.h"

namespace hearsay::view {

// Enter was pressed in a field since the last frame.
struct Entered {
  ui::Id field = 0;
  bool backwards = false;  // with Shift
};

class Context {
 public:
  Context(const Workspace& workspace, ArticleView& view, const Reading& reading, const Backups& backups,
          const KeptFile& kept_file, const Splitters& splitters)
      : workspace_(workspace),
        view_(view),
        reading_(reading),
        backups_(backups),
        kept_file_(kept_file),
        splitters_(splitters) {}

  const Library& library() const { return workspace_.library(); }
  const ArticleState& article() const { return workspace_.article(); }
  const PageState& page() const { return workspace_.page(); }
  const Reading& reading() const { return reading_; }
  const Backups& backups() const { return backups_; }
  const KeptFile& kept_file() const { return kept_file_; }
  const Splitters& splitters() const { return splitters_; }
  const NumberStyle& numbers() const { return workspace_.numbers(); }
  // Laid out and drawn by its panel; others ask it where things are.
  ArticleView& view() const { return view_; }

  // The article that is read.
  bool has_document() const { return workspace_.has_document(); }
  const Document& doc() const { return workspace_.doc(); }
  bool read_only() const { return library().read_only(); }
  bool can_change() const { return has_document() && !read_only(); }
  std::uint32_t revision() const { return workspace_.facts().revision(); }
  // Pointers live until the document changes, which is after the frame.
  const std::vector<const Tag*>& tags() const { return workspace_.tags(); }
  const Report& report() const { return workspace_.report(); }
  const Difference& difference() const { return workspace_.facts().difference(doc()); }
  const std::vector<std::string>& history_words() const {
    return workspace_.facts().history_words(doc(), library().history());
  }
  const std::vector<Span>& same_words(Span words) const { return workspace_.facts().same_words(doc(), words); }

  const Tag* selected() const { return workspace_.selected(); }
  Span selection() const { return article().words(); }
  // The selected quote is being asked for its speaker.
  bool asks_who() const { return article().asks_who() && selected(); }
  bool visible(const Tag& tag) const { return workspace_.visible(tag); }
  People people() const { return workspace_.people(); }

  bool narrow() const { return page().narrow(); }
  bool phone() const { return page().phone(); }
  // The status line: what can be pressed in it is for a finger on a phone.
  float foot_height() const { return phone() ? 38 : ui::status_height; }
  bool is_typing() const { return is_typing_; }  // a field holds text that is no edit yet
  bool pressing() const { return pressing_; }    // the pointer is down: a selection may be under way
  bool entered(ui::Id field) const { return entered_.field == field; }
  bool entered_backwards() const { return entered_.backwards; }

  // What the browser's events tell.
  void tell_typing(bool typing) { is_typing_ = typing; }
  void tell_pressing(bool pressing) { pressing_ = pressing; }
  void tell_entered(Entered entered) { entered_ = entered; }

 private:
  const Workspace& workspace_;
  ArticleView& view_;
  const Reading& reading_;
  const Backups& backups_;
  const KeptFile& kept_file_;
  const Splitters& splitters_;
  bool is_typing_ = false, pressing_ = false;
  Entered entered_;
};

}  // namespace hearsay::view
