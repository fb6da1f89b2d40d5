// Tested by tests/unit/html_test.cpp.
#include "core/text/html_tags.h"

#include <algorithm>
#include <string>

#include "core/lexicon/word_map.h"

namespace hearsay::html {

namespace {

// clang-format off
constexpr WordMap roles = make_word_map<Role>({
    {"p", Role::block}, {"div", Role::block}, {"h1", Role::block}, {"h2", Role::block}, {"h3", Role::block},
    {"h4", Role::block}, {"h5", Role::block}, {"h6", Role::block}, {"article", Role::block},
    {"section", Role::block}, {"main", Role::block}, {"header", Role::block}, {"footer", Role::block},
    {"blockquote", Role::block}, {"ul", Role::block}, {"ol", Role::block}, {"dl", Role::block},
    {"table", Role::block}, {"figure", Role::block}, {"figcaption", Role::block}, {"address", Role::block},
    {"details", Role::block}, {"summary", Role::block}, {"fieldset", Role::block}, {"form", Role::block},
    {"center", Role::block}, {"body", Role::block}, {"html", Role::block}, {"hgroup", Role::block},
    {"legend", Role::block}, {"caption", Role::block}, {"li", Role::line}, {"tr", Role::line},
    {"dt", Role::line}, {"dd", Role::line}, {"td", Role::cell}, {"th", Role::cell}, {"br", Role::line_break},
    {"hr", Role::block}, {"pre", Role::pre}, {"listing", Role::pre}, {"q", Role::quote},
    {"head", Role::dropped}, {"title", Role::raw}, {"nav", Role::block}, {"aside", Role::block},
    {"noscript", Role::block}, {"template", Role::block}, {"button", Role::dropped},
    {"select", Role::dropped}, {"datalist", Role::dropped}, {"option", Role::dropped},
    {"optgroup", Role::dropped}, {"svg", Role::dropped}, {"math", Role::dropped}, {"canvas", Role::dropped},
    {"video", Role::dropped}, {"audio", Role::dropped}, {"object", Role::dropped},
    {"progress", Role::dropped}, {"meter", Role::dropped}, {"dialog", Role::block}, {"menu", Role::block},
    {"rt", Role::dropped}, {"rp", Role::dropped}, {"applet", Role::dropped}, {"script", Role::raw},
    {"style", Role::raw}, {"textarea", Role::raw}, {"iframe", Role::raw}, {"xmp", Role::raw},
    {"noembed", Role::raw}, {"noframes", Role::raw}, {"img", Role::nothing}, {"input", Role::nothing},
    {"wbr", Role::nothing}, {"meta", Role::nothing}, {"link", Role::nothing}, {"base", Role::nothing},
    {"area", Role::nothing}, {"col", Role::nothing}, {"embed", Role::nothing}, {"source", Role::nothing},
    {"track", Role::nothing}, {"param", Role::nothing},
});
// clang-format on

// What an element's own name says about its text.
// clang-format off
constexpr WordMap element_hints = make_word_map<Hints>({
    {"nav", hint::navigation}, {"menu", hint::navigation}, {"aside", hint::side}, {"footer", hint::foot},
    {"header", hint::head}, {"figcaption", hint::caption}, {"caption", hint::caption}, {"noscript", hint::hidden},
    {"template", hint::hidden}, {"dialog", hint::notice}, {"form", hint::form}, {"h1", hint::headline},
    {"address", hint::byline}, {"time", hint::byline},
});

// ARIA roles that say the same.
constexpr WordMap role_hints = make_word_map<Hints>({
    {"navigation", hint::navigation}, {"complementary", hint::side}, {"contentinfo", hint::foot},
    {"dialog", hint::notice}, {"alertdialog", hint::notice}, {"banner", hint::head},
});
// clang-format on

// ARIA roles of controls: what they hold is no text.
constexpr WordMap control_roles =
    make_word_set({"search", "button", "menu", "menubar", "toolbar", "tooltip", "tablist"});
// Classes by which frameworks hide text from the eye.
constexpr WordMap hiding_classes =
    make_word_set({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"});

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// `text` without white space, in small letters, holds `part`.
bool style_has(std::string_view text, std::string_view part) {
  std::string flat;
  flat.reserve(text.size());
  for (const char c : text)
    if (!is_space(c)) flat += fold_ascii(c);
  return flat.find(part) != flat.npos;
}

bool is(std::string_view text, std::string_view small) {
  return text.size() == small.size() && std::equal(text.begin(), text.end(), small.begin(),
                                                   [](char a, char b) { return fold_ascii(a) == b; });
}

bool any_word(std::string_view list, const auto& set) {
  for (std::size_t at = 0; at < list.size();) {
    std::size_t end = at;
    while (end < list.size() && !is_space(list[end])) ++end;
    if (end > at && set.has(list.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool hides(std::string_view name, std::string_view value) {
  if (is(name, "hidden")) return !is(value, "false");
  if (is(name, "aria-hidden")) return is(value, "true");
  if (is(name, "role")) return any_word(value, control_roles);
  if (is(name, "class")) return any_word(value, hiding_classes);
  if (is(name, "style"))
    return style_has(value, "display:none") || style_has(value, "visibility:hidden") ||
           style_has(value, "mso-list:ignore") || style_has(value, "mso-hide:all");
  return false;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

void take_attribute(Tag& tag, std::string_view name, std::string_view value) {
  tag.hidden = tag.hidden || hides(name, value);
  if (is(name, "class") || is(name, "id")) {
    tag.hints |= hints_of_names(value);
  } else if (is(name, "role")) {
    if (const Hints* hints = role_hints.find(value)) tag.hints |= *hints;
  } else if (is(name, "href")) {
    tag.href = value;
  } else if (is(name, "rel")) {
    tag.is_canonical = is(value, "canonical");
  } else if (is(name, "itemprop")) {
    if (is(value, "articlebody")) tag.hints |= hint::body;
  } else if (is(name, "type") && tag.role == Role::raw) {
    tag.is_template = contains(value, "text/html") || contains(value, "template");
    tag.is_structured_data = contains(value, "ld+json");
  }
}

std::size_t end_of_comment(std::string_view html, std::size_t at) {
  if (html.substr(at).starts_with("<!--")) {
    if (html.substr(at + 4).starts_with('>')) return at + 5;
    const std::size_t end = html.find("-->", at + 2);
    return end == html.npos ? html.size() : end + 3;
  }
  const std::size_t end = html.find('>', at);
  return end == html.npos ? html.size() : end + 1;
}

}  // namespace

std::size_t read_tag(std::string_view html, std::size_t at, Tag& tag) {
  tag = {};
  std::size_t i = at + 1;
  if (i >= html.size()) return at;
  if (html[i] == '!' || html[i] == '?') return end_of_comment(html, at);
  if (html[i] == '/') {
    tag.closing = true;
    ++i;
    if (i >= html.size()) return at;
    if (!is_letter(html[i])) return end_of_comment(html, at);
  }
  if (!is_letter(html[i])) return at;
  const std::size_t name = i;
  while (i < html.size() && !is_space(html[i]) && html[i] != '/' && html[i] != '>') ++i;
  tag.name = html.substr(name, i - name);
  tag.id = tag_id(tag.name);
  if (const Role* role = roles.find(tag.name)) tag.role = *role;
  if (const Hints* hints = element_hints.find(tag.name)) tag.hints = *hints;
  // Attributes.
  while (i < html.size() && html[i] != '>') {
    if (is_space(html[i]) || html[i] == '/') {
      tag.empty = html[i] == '/' && i + 1 < html.size() && html[i + 1] == '>';
      ++i;
      continue;
    }
    const std::size_t attribute = i++;
    while (i < html.size() && !is_space(html[i]) && html[i] != '=' && html[i] != '>' && html[i] != '/') ++i;
    const std::string_view attribute_name = html.substr(attribute, i - attribute);
    std::size_t after = i;
    while (after < html.size() && is_space(html[after])) ++after;
    std::string_view value;
    if (after < html.size() && html[after] == '=') {
      i = after + 1;
      while (i < html.size() && is_space(html[i])) ++i;
      const char quote = i < html.size() ? html[i] : '\0';
      if (quote == '"' || quote == '\'') {
        const std::size_t end = std::min(html.find(quote, i + 1), html.size());
        value = html.substr(i + 1, end - i - 1);
        i = std::min(end + 1, html.size());
      } else {
        const std::size_t begin = i;
        while (i < html.size() && !is_space(html[i]) && html[i] != '>') ++i;
        value = html.substr(begin, i - begin);
      }
    }
    take_attribute(tag, attribute_name, value);
  }
  return std::min(i + 1, html.size());
}

}  // namespace hearsay::html
