// What a panel sees of the application while a frame is drawn: everything, and nothing that it could change. What it wants
// done it puts into the queue (command.h).
//
//   void draw_x(const Context& app, Commands& queue, const ui::Rect& rect) {
//     if (ui::button({…})) queue.put(SelectTag{.tag = id});
//   }
//
// It is about the active column's article, or, by in(), about another column's.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/search.h"
#include "core/text/grapheme.h"
#include "web/ui/ui.h"
#include "web/view/article_view.h"
#include "web/view/backups.h"
#include "web/view/classroom.h"
#include "web/view/command.h"
#include "web/view/compared.h"
#include "web/view/event_proposals.h"
#include "web/view/kept_file.h"
#include "web/view/reading.h"
#include "web/view/saving_words.h"
#include "web/view/splitters.h"
#include "web/view/workspace.h"

namespace hearsay::view {

// A view of the text for each column.
using Views = std::array<ArticleView, Workspace::most_columns>;

// Enter was pressed in a field since the last frame.
struct Entered {
  ui::Id field = 0;
  bool backwards = false;  // with Shift
};

class Context {
 public:
  Context(const Workspace& workspace, Views& views, const session::LibrarySearch& search, const Reading& reading,
          const Backups& backups, const KeptFile& kept_file, const Splitters& splitters, const ComparedArticles& compared,
          const EventProposals& proposals, const Classroom& classroom)
      : workspace_(workspace),
        views_(views),
        search_(search),
        reading_(reading),
        backups_(backups),
        kept_file_(kept_file),
        splitters_(splitters),
        compared_(compared),
        proposals_(proposals),
        classroom_(classroom) {}

  const Workspace& workspace() const { return workspace_; }
  const session::Session& session() const { return workspace_.session(); }
  const session::LibrarySearch& library_search() const { return search_; }
  const PageState& page() const { return workspace_.page(); }
  const Reading& reading() const { return reading_; }
  const Backups& backups() const { return backups_; }
  const KeptFile& kept_file() const { return kept_file_; }
  const Splitters& splitters() const { return splitters_; }
  const ComparedArticles& compared() const { return compared_; }
  const EventProposals& proposals() const { return proposals_; }
  const Classroom& classroom() const { return classroom_; }
  // People decide together on this article (deciding.h); and the tab for that is to be seen.
  bool decides() const { return has_document() && classroom_.deciding().is_on(doc()); }
  bool shows_deciding() const { return decides() && page().tab() == Tab::decide && (!narrow() || page().sheet() == Sheet::details); }
  const std::vector<exercise::Taken>& taken() const { return classroom_.deciding().taken(doc(), shown().revision()); }
  // The class, marked against the article that is read when an exercise was made of it.
  const exercise::Roll& roll() const {
    return classroom_.roll(has_document() ? &doc() : nullptr, has_document() ? shown().revision() : 0);
  }
  const NumberStyle& numbers() const { return workspace_.numbers(); }
  // The articles of this device, newest first; and those in the trash, the last deleted first.
  std::vector<const LibraryEntry*> entries() const { return session().shelf().entries(); }
  std::vector<const LibraryEntry*> trashed() const { return session().shelf().trashed(); }

  // The same, about the article of this column.
  Context in(int column) const {
    Context out = *this;
    out.column_ = column;
    return out;
  }
  int column() const { return column_ < 0 ? workspace_.active() : column_; }
  bool is_active() const { return column() == workspace_.active(); }
  bool is_beside() const { return workspace_.columns() > 1; }

  const ArticleState& article() const { return workspace_.article(column()); }
  // Laid out and drawn by its panel; others ask it where things are.
  ArticleView& view() const { return views_[static_cast<std::size_t>(column())]; }
  // Of the article, as long as is shown anywhere.
  std::string title() const { return shortened(doc().meta.title, longest_row_title); }
  const std::string& id() const { return workspace_.id(column()); }
  bool has_document() const { return workspace_.has_document(column()); }
  bool awaits_document() const { return workspace_.awaits_document(column()); }
  // With its figures (core/session/open_article.h).
  const session::OpenArticle& shown() const { return workspace_.shown(column()); }
  const Document& doc() const { return shown().document(); }
  const History& history() const { return shown().history(); }
  session::ArticleStatus status() const { return session().status(id()); }
  bool read_only() const { return has_document() && !status().can_edit; }
  bool can_change() const { return has_document() && !read_only(); }
  // Pointers live until the document changes, which is after the frame.
  const std::vector<const Tag*>& tags() const { return shown().tags(); }
  const Report& report() const { return shown().report(!article().hides_guesses()); }
  const Difference& difference() const { return shown().difference(); }
  const std::vector<Span>& same_words(Span words) const { return shown().same_words(words); }

  std::vector<const Tag*> suggestions() const { return workspace_.suggestions(column()); }
  bool had_suggestions() const { return workspace_.had_suggestions(column()); }
  // Why little or nothing is suggested, until the person has tagged something or read it; empty: no reason to say so.
  std::string why_nothing() const { return workspace_.why_nothing(column()); }
  const Tag* selected() const { return workspace_.selected(column()); }
  Span selection() const { return article().words(); }
  // Where the caret is, or what is selected, is not part of the article.
  bool in_aside() const { return workspace_.in_aside(column()); }
  // The byte that a person is at: of the caret, the selected words or tag, else of what is seen.
  std::uint32_t reads_at() const;
  // The selected quote is being asked for its speaker.
  bool asks_who() const { return article().asks_who() && selected(); }
  bool visible(const Tag& tag) const { return workspace_.visible(tag); }
  People people() const { return workspace_.people(); }

  bool narrow() const { return page().narrow(); }
  bool phone() const { return page().phone(); }
  // The status line: what can be pressed in it is for a finger on a phone.
  float foot_height() const { return phone() ? 38 : ui::status_height; }
  bool is_typing() const { return is_typing_; }  // a field holds text that is not an edit yet
  SaveState save_state() const;                   // what the status line says
  bool pressing() const { return pressing_; }    // the pointer is down: a selection may be under way
  bool entered(ui::Id field) const { return entered_.field == field; }
  bool entered_backwards() const { return entered_.backwards; }

  // What the browser's events tell.
  void tell_typing(bool typing) { is_typing_ = typing; }
  void tell_pressing(bool pressing) { pressing_ = pressing; }
  void tell_entered(Entered entered) { entered_ = entered; }

 private:
  const Workspace& workspace_;
  Views& views_;
  const session::LibrarySearch& search_;
  const Reading& reading_;
  const Backups& backups_;
  const KeptFile& kept_file_;
  const Splitters& splitters_;
  const ComparedArticles& compared_;
  const EventProposals& proposals_;
  const Classroom& classroom_;
  int column_ = -1;  // -1: the active one
  bool is_typing_ = false, pressing_ = false;
  Entered entered_;
};

}  // namespace hearsay::view
