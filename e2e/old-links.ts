/** Fragments of links as they were given away. They open for ever: nothing in this file is ever changed, only added to. */
export const oldLinks = {
  /** Of version 0.1.0: four Nodes, IPVS, a Pod was deleted; `caller` asked `web`; at hop 5 of the Nodes view, in English. */
  nodes:
    's1.jqwGuyMujSsrOCoU5wI9D4plYNmSX6Cn4JwBajYD64_Kkgxg0Q-MTWWFkoxUhQKgS0qLUhXS8oGdhvJiPZD40w39jxunPm5cFZ6a9Lhp--Pm5Y-bmx83T3_cuPxx48zHDU0gRc9m73jc2Pusf_bjxo7HTd2PG1c8bmh8Onvz46amp0s6Hzf1P27qety4D6aBwnw3mr3A2YuSWgCtvCemKIf6ArUcJ1xAU6_9A0y6FDRZQAl_UDdY0FLJ8GipAMshQk14SEvbBFgqwqsLYjshoPLQ1DLZLMnC1NTSTDcjwywnF9rRMK1FrnNwVzV0ri5MqFsZIHk-1yw31xJRORgbG1oamJsYG5rX1gIA',
  /** Of a version 0.0.9 in which the answer never came; in the Concept view, in Japanese. */
  otherAnswer:
    's1.SWTE4MOZxoENVkQaV1ZwVCjOBXoeFMvAsiW_QE_BOQPUbAbWH5UlGcCiHxibygolGakKBUCXlBalKqTlAzsN5cV6IPGnG_ofN0593LgqPDXpcdP2x83LHzc3P26e_rhx-ePGmY8bmkCKns3e8bix91n_7MeNHY-buh83rnjc0Ph09ubHTU1Pl3Q-bup_3NT1uHEfTAOF-W40e4GzFyW1AFp5T0xRDvUFajlOuICmXvsHmHQpaLKAEv6gbrCgpZLh0VIBl2VULOYNzS0Jls9Yy11IyYyt3C3JzE0F9hQQ5ap5bS0A',
} as const;
