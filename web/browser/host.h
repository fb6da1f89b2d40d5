// What the page asks of the browser. The only header through which web/view and web/ui reach it.
//
// Each function is one call into JavaScript (host.cpp; the other side is the .js file of the same subject).
// Strings are UTF-8, times milliseconds, lengths CSS pixels unless a comment says otherwise. What the browser
// has to say comes back through Events (events.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/browser/events.h"

namespace hearsay::host {

// Frames and settings.

// Asks for a frame. Any number of calls before it give one frame. Nothing else ever draws.
void request_frame();
// For what nobody waits for: 120 ms after it was asked for the last time.
void request_frame_when_quiet();
// For what ends by itself: after so many milliseconds. The last call counts.
void request_frame_in(std::int64_t milliseconds);
// Says it to a screen reader when that has said what it is saying.
void announce(std::string_view words);
// Milliseconds since 1970 UTC, and the offset of local time to it in minutes at that moment.
std::int64_t now();
// The moment in the person's own way of writing: "10:32" today, else "21 Nov".
std::string short_time(std::int64_t time);
// A new globally unique id (16 random bytes, hex).
std::string unique_id();
// Settings that outlive the page (theme, text size, …): small strings. Empty when never kept.
std::string setting(std::string_view key);
void keep_setting(std::string_view key, std::string_view value);
// The licence texts that the page carries.
std::string licences();
// The article that a first visit shows, written for it: every kind of quote and hedge in a few lines.
std::string example();
// The exercise that this page carries, as the text of its file; empty: none.
std::string carried_exercise();
// Whether a learning platform runs the page; and the student's name there, which a platform may keep to itself.
bool in_platform();
std::string platform_student();
// What the platform keeps of a student's work, as the text of the file that is handed in; in the end with the score, 0 to 100
// (empty: none). Nothing happens where no platform runs the page.
void tell_platform(std::string_view hand_in, bool done, std::string_view score);
// Sets the page's title and its theme: "light", "dark" or "contrast".
void page_title(std::string_view title);
void page_theme(std::string_view theme);

// The DOM controls over the widgets (mirror.js; ui/mirror.h says what they are).

struct Control {
  std::uint32_t id, parent, previous;  // 0: none; previous: the sibling before it
  std::uint32_t kind, flags;
  float x, y, width, height;  // in its parent
  float content_height;       // of a scrolling parent; else 0
  std::string_view strings;   // name, value, keys and hint, each with a NUL after it
};
void put_control(const Control& control);
void remove_control(std::uint32_t id);
void focus_control(std::uint32_t id);

// The text layers (text_layer.js): one for each article on the screen, by number from 0. It is made when it is first
// named, and seen when a control of kind `article` with its number lies in the page.

// One paragraph: {"t": text, "c": class, "e": [[utf16, +1 | -1, mark], …], "m": [[id, kind, state,
// description], …]}, and for one that is not of the article "d": a description; above a fold "f": [its button, whether it
// is open]
void put_paragraph(int layer, std::uint32_t index, std::string_view json);
// The tag whose marks are the selected ones, now and when paragraphs are put; empty: none.
void choose_mark(int layer, std::string_view id);
void paragraph_count(int layer, std::uint32_t count);
// Geometry of the text column: left and width of the column in the article, font size and line height.
void article_style(int layer, float width, float size, float line);
// Top and height of every paragraph within the article's content; the last value is the content's height.
void paragraph_boxes(int layer, std::vector<float>& boxes);
// Six floats a word: first and last UTF-16 offset in the paragraph, left, top, width, height in the article's
// content.
void paragraph_words(int layer, std::uint32_t index, std::vector<float>& words);
void scroll_article(int layer, float top, bool smooth);
// An SVG path in the article's content of what is cut out of the text layer; empty: nothing.
void article_holes(int layer, std::string_view path);
void clear_selection(int layer);
void focus_article(int layer);
// Puts the browser's own selection (or, where both are the same, its caret) there and in sight. Returns at
// once; the browser then says what is selected.
void select_text(int layer, TextPlace anchor, TextPlace focus, bool words);
// The place in the text nearest to a point of the window (CSS pixels); paragraph -1 when nothing is there.
TextPlace place_at(int layer, float x, float y);

// Print and pictures (print.js).

// How the person's language writes per cent (# for the number) and parts thousands, as two lines.
std::string number_style();
// Opens the browser's dialog for printing; it asks for the view by Listener::printing().
void print();
// What is printed in place of the page: {"title", "name", "date", "source", "facts", "legend", "numbers": {tag: speaker’s
// number}, "notes": [{"tag", "words", "note"}, …], "svg"}. An empty name or source is a line to write on.
void print_view(std::string_view json);
// The same for an exercise on paper: {"title", "blanks": [words before a line to write on], "told", "tasks", "paragraphs":
// [{"number" (0: a headline), "runs": [{"words", "labels", "ends"}, …]}, …], "key": null or {"title", "how", "answers"}}
void print_exercise(std::string_view json);
// Draws the SVG in the browser and saves it as a PNG of twice its size.
void save_png(std::string_view name, std::string_view svg);

// Clipboard and files.

void save_file(std::string_view name, std::string_view type, std::string_view bytes);
// This page as one HTML file with an exercise inside: who opens it has both.
void save_page_carrying(std::string_view name, std::string_view exercise);
// The same as a SCORM 1.2 package, a ZIP that a learning platform runs.
void save_scorm_package(std::string_view name, std::string_view title, std::string_view exercise);
// Answers locked with a passphrase, and opened again (lock.js): both take about a second, and answer by
// Listener::lock_answered(). Without can_lock() neither is to be asked for.
bool can_lock();
void lock(std::string_view text, std::string_view passphrase);
void unlock(std::string_view locked, std::string_view passphrase);
// Bytes in an encoding that the browser knows by this label (html_encoding.h), as UTF-8; nothing when it knows none.
std::optional<std::string> decoded(std::string_view bytes, std::string_view label);
// Opens the browser's file chooser; the files come as events.
void choose_files(std::string_view accept);

}  // namespace hearsay::host
